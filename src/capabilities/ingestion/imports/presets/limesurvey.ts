import { Mapping } from '../mapping.ts'
import { languageWords } from './words.ts'

/**
 * Survey answers from LimeSurvey, headed by codes or by texts (English or German). A survey that keeps no dates writes
 * 1980-01-01; such rows, like those never submitted, happened at no known moment.
 */
export const limesurvey = Mapping.parse({
  source: 'limesurvey',
  files: [
    {
      name: 'responses',
      headers: ['id', 'submitdate', 'lastpage', 'startlanguage'],
      alsoCalled: {
        id: ['Response ID', 'Antwort ID'],
        submitdate: ['Date submitted', 'Datum Abgeschickt'],
        lastpage: ['Last page', 'Letzte Seite'],
        startlanguage: ['Start language', 'Start-Sprache'],
        startdate: ['Date started', 'Datum gestartet'],
        datestamp: ['Date last action', 'Datum letzte Aktivität'],
        email: ['Email address', 'E-Mail-Adresse'],
        firstname: ['First name', 'Vorname'],
        lastname: ['Last name', 'Nachname'],
        token: ['Access code', 'Token', 'Zugangscode'],
      },
      mayLack: true,
      empty: ['1980-01-01 00:00:00', 'N/A'],
      leaveOut: [
        {
          when: { column: 'submitdate', is: [''] },
          why: 'was never submitted, or comes from a survey that keeps no dates.',
        },
      ],
      ignore: ['ipaddr', 'IP address', 'IP-Adresse', 'seed', 'Zufallsstartwert', 'refurl', 'Referrer URL', 'datestamp',
        'Date last action', 'Datum letzte Aktivität', 'startdate', 'Date started', 'Datum gestartet', 'lastpage', 'Last page',
        'Letzte Seite', 'interviewtime', 'Total time', 'groupTime*', 'Group time*', 'Question time*'], // biome-ignore format: one glance
      becomes: [
        {
          kind: 'response',
          name: 'Survey answered',
          id: ['id'],
          each: { unlike: ['attribute_*'] },
          time: 'submitdate',
          person: {
            email: 'email',
            externalIds: { limesurvey: 'token' },
            name: { together: ['firstname', 'lastname'], with: ' ' },
            otherwise: { own: ['id'] },
          },
          sessionId: 'id',
          language: { column: 'startlanguage', as: languageWords },
          rest: true,
        },
      ],
    },
  ],
})
