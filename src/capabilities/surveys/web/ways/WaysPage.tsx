import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Snippet } from '../../../ingestion/web/Snippet.tsx'
import type { SurveyShown } from '../../definitions/contract.ts'
import { Places } from '../in-app/Places.tsx'
import { SurveyFrame } from '../SurveyFrame.tsx'
import { AddressLine } from './AddressLine.tsx'
import { telling, type WaysAddress } from './address.ts'
import { callFor } from './example.ts'
import { LinkCard } from './LinkCard.tsx'
import { waysQuery } from './queries.ts'
import { say } from './say.ts'
import styles from './WaysPage.module.css'

/** Every way by which people come to a survey without being written to: link, code, device, page, program. */
export function WaysPage() {
  const { survey } = useParams({ from: '/inside/surveys/$survey/ways' })
  const says = useSearch({ from: '/inside/surveys/$survey/ways' })
  return <SurveyFrame survey={survey}>{(shown) => <Ways shown={shown} says={says} />}</SurveyFrame>
}

function Ways({ shown, says }: { shown: SurveyShown; says: WaysAddress }) {
  const asked = useQuery(waysQuery(shown.id))
  return (
    <Answer of={asked} height={560}>
      {({ link, qr, kiosk, script, api, languages }) => (
        <div className={styles.ways}>
          {shown.state !== 'open' && (
            <p className={styles.note}>{say(shown.state === 'draft' ? 'notOpen' : 'isClosed')}</p>
          )}
          <div className={styles.pair}>
            <div className={styles.column}>
              <LinkCard survey={shown.id} link={link} languages={languages} says={says} />
              <Card title={say('kiosk')}>
                <p className={styles.words}>{say('kioskWords')}</p>
                <AddressLine
                  label={say('kioskAddress')}
                  address={telling(kiosk, says.lang ? { lang: says.lang } : {})}
                />
              </Card>
            </div>
            <QrCard address={telling(qr, says)} name={shown.key} />
          </div>
          <Places survey={shown.id} isOpen={shown.state === 'open'} />
          <Card title={say('page')}>
            <p className={styles.words}>{say('pageWords')}</p>
            <Snippet title={say('script')} code={scriptFor(script, shown.key, says)} />
          </Card>
          <Card title={say('program')}>
            <p className={styles.words}>{say('programWords')}</p>
            <Snippet
              title={say('call')}
              code={callFor(
                api,
                shown.survey.pages.flatMap(({ questions }) => questions),
              )}
            />
          </Card>
        </div>
      )}
    </Answer>
  )
}

function QrCard({ address, name }: { address: string; name: string }) {
  return (
    <Card title={say('qr')}>
      <img className={styles.qr} src={pathOf(address)} alt={say('qrPicture')} width={200} height={200} />
      <p className={styles.words}>{say('qrWords')}</p>
      <Button component="a" href={pathOf(address)} download={`survey-${name}.svg`}>
        {say('download')}
      </Button>
    </Card>
  )
}

/** Loaded from where this page came from, also where the public address is another one. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

function scriptFor(script: string, key: string, says: WaysAddress): string {
  const data = Object.entries({ survey: key, ...says }).map(
    ([name, value]) => ` data-${name}="${safe(value)}"`,
  )
  return `<script async src="${script}"${data.join('')}></script>`
}

function safe(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
