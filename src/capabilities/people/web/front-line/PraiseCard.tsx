import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import type { FrontLine } from '../../front-line/contract.ts'
import styles from './FrontLine.module.css'
import { SaidWords } from './SaidWords.tsx'
import { say } from './say.ts'

/** Kind words come first. */
export function PraiseCard({ praise, praiseDays }: Pick<FrontLine, 'praise' | 'praiseDays'>) {
  const mayTell = useMay('stories:write')
  const days = say(praiseDays === 7 ? 'praiseThis' : 'praiseMonth')
  return (
    <Card title={say('praise')} aside={praise.length > 0 && <span className={styles.plain}>{days}</span>}>
      {praise.length === 0 && <p className={styles.plain}>{say('noPraise')}</p>}
      <SaidWords
        all={praise}
        act={({ id, words }) =>
          mayTell && (
            <ButtonLink
              to="/front-line/stories"
              search={{ tell: id }}
              size="compact-sm"
              variant="subtle"
              aria-label={say('tellOf', { words: words.slice(0, 60) })}
            >
              {say('tell')}
            </ButtonLink>
          )
        }
      />
    </Card>
  )
}
