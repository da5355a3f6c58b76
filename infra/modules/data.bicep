// What stays: the database, the vault and the storage. Nothing here has a password.
targetScope = 'resourceGroup'

@description('Where it is.')
param location string

@description('Begins the names.')
param name string

@description('Name of the identity that Vigor runs as.')
param identityName string

@description('Its object id.')
param identityPrincipalId string

@description('Object id of whoever operates Vigor.')
param operatorId string

@description('Name of that user, group or application.')
param operatorName string

@description('What that is.')
param operatorType string

@description('Size of the database server.')
param databaseSku string

@description('Days of backups.')
param backupDays int

@description('Whether everything is locked against deletion.')
param locked bool

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-db'
  location: location
  sku: { name: databaseSku, tier: 'Burstable' }
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: 32, autoGrow: 'Disabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: { publicNetworkAccess: 'Enabled' }
  }

  resource database 'databases' = {
    name: 'vigor'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  resource tls 'configurations' = {
    name: 'ssl_min_protocol_version'
    properties: { value: 'TLSv1.2', source: 'user-override' }
  }

  // Azure's own addresses only: a machine without a network of its own has no other. Whoever comes needs a token of Entra all the same.
  resource fromAzure 'firewallRules' = {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    dependsOn: [tls]
  }

  // The server takes one change at a time.
  resource app 'administrators' = {
    name: identityPrincipalId
    properties: { principalName: identityName, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
    dependsOn: [database, fromAzure]
  }

  resource operator 'administrators' = {
    name: operatorId
    properties: { principalName: operatorName, principalType: operatorType, tenantId: tenant().tenantId }
    dependsOn: [app]
  }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: '${name}-vault'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }

  // Encrypts, in the database, the keys that protect cookies.
  resource cookies 'keys' = {
    name: 'cookies'
    properties: { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'] }
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: '${name}store'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 14 }
      containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    // Every build that was deployed: what resume and a roll back bring back.
    resource packages 'containers' = { name: 'packages' }

    resource backups 'containers' = { name: 'backups' }
  }
}

var roles = {
  readSecrets: '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User
  wrapKeys: 'e147488a-f6f5-4113-8e2d-b22465e65bf6' // Key Vault Crypto Service Encryption User
  writeSecrets: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' // Key Vault Secrets Officer
  writeBlobs: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
}

resource appInVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.readSecrets, roles.wrapKeys]: {
  name: guid(vault.id, identityPrincipalId, role)
  scope: vault
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource operatorInVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, operatorId, roles.writeSecrets)
  scope: vault
  properties: {
    principalId: operatorId
    principalType: operatorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.writeSecrets)
  }
}

resource operatorInStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, operatorId, roles.writeBlobs)
  scope: storage
  properties: {
    principalId: operatorId
    principalType: operatorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.writeBlobs)
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep'
  properties: { level: 'CanNotDelete', notes: 'Everything that people told Vigor is here.' }
}

output serverName string = server.name
output databaseHost string = server.properties.fullyQualifiedDomainName
output databaseName string = server::database.name
output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri
output keyName string = vault::cookies.name
output storageName string = storage.name
