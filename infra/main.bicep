// Vigor on Azure: a group that can be deleted and made again, a group that stays, and a budget over both.
targetScope = 'subscription'

@description('Where everything is. The AI account needs a region that offers the models.')
param location string = deployment().location

@description('Begins the names that must be unique in all of Azure: small letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Group that can be deleted and made again.')
@minLength(1)
@maxLength(90)
param appGroup string = 'vigor-rg'

@description('Group that stays: database, vault, storage.')
@minLength(1)
@maxLength(90)
param dataGroup string = 'vigor-db-rg'

@description('Object id in Entra of whoever operates Vigor: may write secrets, upload packages and sign in to the database.')
@minLength(36)
@maxLength(36)
param operatorId string

@description('Name of that user, group or application in Entra.')
@minLength(1)
param operatorName string

@description('What that is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorType string = 'User'

@description('E-mail addresses that administer Vigor and are warned about the budget, separated by commas.')
@minLength(3)
param admins string

@description('Size of the one machine. B1 has one core and 1.75 GB.')
@allowed(['B1', 'B2', 'B3', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Size of the database server. B1ms has one core and 2 GB.')
@allowed(['Standard_B1ms', 'Standard_B2s', 'Standard_B2ms'])
param databaseSku string = 'Standard_B1ms'

@description('Days for which the database can be brought back to any second.')
@minValue(7)
@maxValue(35)
param backupDays int = 7

@description('GB of logs a day after which no more are taken; 5 GB a month are free.')
@allowed(['0.1', '0.2', '0.5', '1', '2', '5'])
param logsDailyGb string = '0.2'

@description('US dollars a month that Vigor may spend on AI providers. It holds to that itself.')
@minValue(1)
@maxValue(100000)
param aiBudget int = 55

@description('US dollars a month for all of it, after which Azure writes to the administrators. Azure stops nothing.')
@minValue(1)
@maxValue(100000)
param budget int = 100

@description('First day of the month in which the budget begins.')
param budgetFrom string = utcNow('yyyy-MM-01')

@description('Model that answers: its name in Azure and its version.')
param model { name: string, version: string } = { name: 'gpt-4o-mini', version: '2024-07-18' }

@description('Thousands of tokens a minute that the model may take.')
@minValue(1)
@maxValue(1000)
param modelCapacity int = 50

@description('Build that was deployed last and answered; kept as a tag of the group that stays.')
@maxLength(61)
param version string = ''

@description('Whether the server, the vault and the storage are locked against deletion.')
param locked bool = true

resource dataResources 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: dataGroup
  location: location
  tags: empty(version) ? {} : { version: version }
}

resource appResources 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: appGroup
  location: location
}

module identity 'modules/identity.bicep' = {
  scope: dataResources
  params: { location: location, name: name }
}

module data 'modules/data.bicep' = {
  scope: dataResources
  params: {
    location: location
    name: name
    identityName: identity.outputs.name
    identityPrincipalId: identity.outputs.principalId
    operatorId: operatorId
    operatorName: operatorName
    operatorType: operatorType
    databaseSku: databaseSku
    backupDays: backupDays
    locked: locked
  }
}

module app 'modules/app.bicep' = {
  scope: appResources
  params: {
    location: location
    name: name
    planSku: planSku
    logsDailyGb: logsDailyGb
    aiBudget: aiBudget
    admins: admins
    model: model
    modelCapacity: modelCapacity
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityPrincipalId: identity.outputs.principalId
    identityName: identity.outputs.name
    databaseHost: data.outputs.databaseHost
    databaseName: data.outputs.databaseName
    vaultUri: data.outputs.vaultUri
    keyName: data.outputs.keyName
  }
}

// Lets Vigor show what Azure charges beside its own figures.
var costReader = '72fafb9e-0641-4937-9268-a91bfd8191a3'

resource readsCosts 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, dataGroup, name, costReader)
  properties: {
    principalId: identity.outputs.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', costReader)
  }
}

resource monthly 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: '${name}-month'
  properties: {
    category: 'Cost'
    amount: budget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetFrom }
    filter: {
      dimensions: { name: 'ResourceGroupName', operator: 'In', values: [appGroup, dataGroup] }
    }
    notifications: {
      spent: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 85, thresholdType: 'Actual', contactEmails: split(admins, ',') }
      foreseen: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: split(admins, ',') }
    }
  }
}

output address string = app.outputs.address
output site string = app.outputs.site
output server string = data.outputs.serverName
output vault string = data.outputs.vaultName
output storage string = data.outputs.storageName
