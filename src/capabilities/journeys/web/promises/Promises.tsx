import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import type { Summary } from '../../promises/contract.ts'
import { Detail } from './Detail.tsx'
import styles from './Promises.module.css'
import { promisesQuery } from './queries.ts'
import { Sentence } from './Sentence.tsx'
import { say } from './say.ts'
import { Tiles } from './Tiles.tsx'
import { usePromises } from './use-promises.ts'

/** What matters in a sentence, the kinds of promises as tiles, and everything about the chosen one. */
export function Promises({ journey }: { journey?: string }) {
  const { address } = usePromises()
  const promises = useQuery(promisesQuery(address, journey))
  return (
    <Answer of={promises} height={900} isEmpty={({ kinds }) => kinds.length === 0} empty={<Nothing />}>
      {({ kinds, isMaking }) => {
        const chosen = kinds.find(({ kind }) => kind === address.kind) ?? mattersMost(kinds)
        return (
          <div className={styles.ledger}>
            {isMaking && <p role="status">{say('making')}</p>}
            <Sentence summary={chosen} />
            <Tiles kinds={kinds} chosen={chosen.kind} />
            <Detail key={chosen.kind} kind={chosen.kind} journey={journey} />
          </div>
        )
      }}
    </Answer>
  )
}

/** The one that became worse, else the one with most promises: they come in that order. */
function mattersMost(kinds: readonly Summary[]): Summary {
  return kinds.find(({ change }) => change?.tone === 'worse') ?? kinds[0]!
}

function Nothing() {
  return (
    <EmptyTeach title={say('noneTitle')} actions={<ButtonLink to="/sources">{say('addSource')}</ButtonLink>}>
      <p>{say('noneWords')}</p>
    </EmptyTeach>
  )
}
