// The workbook that shows how Vigor does, and the alerts that say when somebody should look.

@description('Region of the alert rules and the workbook.')
param location string = resourceGroup().location

@description('Resource id of the Application Insights component that Vigor sends to.')
param applicationInsightsId string

@description('Who is told. Without an address the alerts are raised and sent to nobody.')
param alertEmail string = ''

@description('Tags of everything here.')
param tags object = {}

type rule = {
  name: string
  description: string
  query: string

  @description('0 is the gravest, 4 the mildest.')
  @minValue(0)
  @maxValue(4)
  severity: int

  @description('Rows from which it is raised.')
  threshold: int

  @description('ISO 8601: how much is looked at.')
  window: string
}

var rules rule[] = [
  {
    name: 'vigor-failing-requests'
    description: 'More than one request in twenty has failed for ten minutes.'
    query: 'requests | summarize failed = countif(success == false), asked = count() | where asked >= 20 and failed * 20 > asked'
    severity: 1
    threshold: 0
    window: 'PT10M'
  }
  {
    name: 'vigor-silent'
    description: 'Nothing has been heard of any process for ten minutes.'
    query: 'customMetrics | where name == "vigor.circuits.limit" | summarize heard = count() | where heard == 0'
    severity: 1
    threshold: 0
    window: 'PT10M'
  }
  {
    name: 'vigor-circuits-nearly-full'
    description: 'Nine in ten places for circuits are taken in a process.'
    query: 'customMetrics | where name in ("vigor.circuits.open", "vigor.circuits.limit") | summarize open = maxif(valueMax, name == "vigor.circuits.open"), most = maxif(valueMax, name == "vigor.circuits.limit") by cloud_RoleInstance | where most > 0 and open >= 0.9 * most'
    severity: 2
    threshold: 0
    window: 'PT10M'
  }
  {
    name: 'vigor-work-is-late'
    description: 'Mails, answers or work in the background have been late for half an hour.'
    query: 'customMetrics | where name == "vigor.work.late" | summarize late = min(valueMin) by cloud_RoleInstance | where late > 0'
    severity: 2
    threshold: 0
    window: 'PT30M'
  }
  {
    name: 'vigor-slow-database'
    description: 'Statements have taken longer than 200 ms on average for fifteen minutes.'
    query: 'customMetrics | where name == "vigor.db.command.duration" | summarize mean = sum(valueSum) / sum(valueCount) | where mean > 0.2'
    severity: 2
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'vigor-answers-locally'
    description: 'A provider has been left alone for a quarter of an hour; answers come from the next one, or locally.'
    query: 'customMetrics | where name == "vigor.ai.breaker.state" | summarize resting = min(valueMin) by provider = tostring(customDimensions["vigor.provider"]), cloud_RoleInstance | where resting > 0'
    severity: 3
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'vigor-spends-fast'
    description: 'More than two US dollars were spent on AI within an hour.'
    query: 'customMetrics | where name == "vigor.ai.cost" | summarize dollars = sum(valueSum) / 1e6 | where dollars > 2'
    severity: 2
    threshold: 0
    window: 'PT1H'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'vigor-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'vigor'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for one in rules: {
  name: one.name
  location: location
  tags: tags
  properties: {
    displayName: one.name
    description: one.description
    severity: one.severity
    enabled: true
    autoMitigate: true
    scopes: [applicationInsightsId]
    evaluationFrequency: 'PT5M'
    windowSize: one.window
    criteria: {
      allOf: [
        {
          query: one.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: one.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: empty(alertEmail) ? [] : [people.id]
    }
  }
}]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'vigor')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Vigor'
    category: 'workbook'
    sourceId: applicationInsightsId
    serializedData: loadTextContent('workbook.json')
  }
}
