// What can be deleted and made again: the machine, its telemetry and the AI account.
targetScope = 'resourceGroup'

@description('Where it is.')
param location string

@description('Begins the names.')
param name string

@description('Size of the machine.')
param planSku string

@description('GB of logs a day.')
param logsDailyGb string

@description('US dollars a month for AI providers.')
param aiBudget int

@description('Addresses that administer Vigor.')
param admins string

@description('Model that answers.')
param model { name: string, version: string }

@description('Thousands of tokens a minute.')
param modelCapacity int

@description('The identity that Vigor runs as.')
param identityId string

@description('Its client id.')
param identityClientId string

@description('Its object id.')
param identityPrincipalId string

@description('Its name, which is its name in the database too.')
param identityName string

@description('Name of the database server.')
param databaseHost string

@description('Name of the database.')
param databaseName string

@description('Address of the vault.')
param vaultUri string

@description('Key in the vault that encrypts the keys of cookies.')
param keyName string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: json(logsDailyGb) }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    IngestionMode: 'LogAnalytics'
  }
}

// The first of the administrators is told.
module monitoring '../monitoring/monitoring.bicep' = {
  params: {
    location: location
    applicationInsightsId: insights.id
    alertEmail: trim(first(split(admins, ',')))
  }
}

resource ai 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: '${name}-ai'
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: '${name}-ai'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource answers 'deployments' = {
    name: model.name
    sku: { name: 'GlobalStandard', capacity: modelCapacity }
    properties: {
      model: { format: 'OpenAI', name: model.name, version: model.version }
      versionUpgradeOption: 'OnceCurrentVersionExpired'
    }
  }
}

var openAiUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource asksAi 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(ai.id, identityId, openAiUser)
  scope: ai
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUser)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-app'
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId

    // A circuit lives in one process: its browser has to come back to it.
    clientAffinityEnabled: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      healthCheckPath: '/health/ready'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
      Ai__Budget__GlobalMonth: string(aiBudget)
      Ai__Providers__azure__Endpoint: '${ai.properties.endpoint}openai/v1/'
      Ai__Providers__azure__Kind: 'AzureOpenAI'
      Ai__Providers__azure__Model: ai::answers.name
      AzureCosts__SubscriptionId: subscription().subscriptionId
      ConnectionStrings__Vigor: 'Host=${databaseHost};Database=${databaseName};Username=${identityName};SSL Mode=VerifyFull'
      Identity__ClientId: identityClientId
      KeyVault__Key: keyName
      KeyVault__Uri: vaultUri
      Postgres__SignIn: 'Entra'
      Vigor__Admins: admins
      Vigor__DataDirectory: '/home/vigor'
      Vigor__PublicUrl: 'https://${site.properties.defaultHostName}'

      // App Service's own front ends, as a container sees them.
      Vigor__TrustedProxies: '169.254.0.0/16'
    }
  }

  // Nobody deploys with a password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output address string = 'https://${site.properties.defaultHostName}'
output site string = site.name
