// Whom Vigor is in Azure. It stays when the machine goes, and with it what it may do: a resumed Vigor needs no right given anew.
targetScope = 'resourceGroup'

@description('Where it is.')
param location string

@description('Begins the name.')
param name string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

output id string = identity.id
output name string = identity.name
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
