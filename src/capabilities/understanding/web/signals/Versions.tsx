import { Card, Row } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import type { ListName } from './address.ts'
import { say } from './say.ts'

interface Version {
  version: number
  list: ListName
  by: string
  at: string
}

/** Who changed which words, newest first. */
export function Versions({ versions }: { versions: Version[] }) {
  return (
    <Card title={say('versions')}>
      {versions.length === 0 && <p>{say('noVersions')}</p>}
      {versions.map(({ version, list, by, at }) => (
        <Row key={version}>
          <span>{say('changedBy', { signal: say(list), by })}</span>
          <span>{moment(at)}</span>
        </Row>
      ))}
    </Card>
  )
}
