import { words } from '../../../web/kit/words.ts'

/** What all pages about journeys say; each part has words of its own beside its pages. */
export const say = words('journeys', {
  journeys: 'Journeys',
  tabs: 'Journeys',
  ownTabs: 'This journey',
  journeysTab: 'Journeys',
  flowTab: 'Flow',
  feelingTab: 'Feeling',
  effortTab: 'Effort',
  frictionTab: 'Friction',
  promisesTab: 'Promises',
  stagesTab: 'Stages',
  retentionTab: 'Retention',
  channelsTab: 'Channels',
  mapsTab: 'Maps',
  auditTab: 'Audit',
  definitionTab: 'Definition',
})
