import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Change } from '../../../../web/kit/Change.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { Value } from '../../../../web/kit/Figure.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Comment } from '../../contract.ts'
import type { showTheme } from '../../themes/contract.ts'
import { FeelingBar } from '../FeelingBar.tsx'
import { Past } from './Past.tsx'
import { themeQuery } from './questions.ts'
import { say } from './say.ts'
import { ThemeActions } from './ThemeActions.tsx'
import styles from './Themes.module.css'

type Shown = OutputOf<typeof showTheme>

/** One theme: how much, how it feels, what customers say typically, good and bad, and what can be done with it. */
export function ThemePage() {
  const { theme: id } = useParams({ strict: false }) as { theme: string }
  const { address } = useAddress()
  const shown = useQuery(themeQuery(id, address))
  const mayChange = useMay('voice:write')
  const theme = shown.data?.theme
  return (
    <Page
      title={theme?.name ?? say('theme')}
      sub={
        theme?.whole ? (
          say('isPartOf', { name: theme.whole.name })
        ) : (
          <Link to="/voice/themes">{say('all')}</Link>
        )
      }
      bar={<QuestionBar />}
      actions={
        <>
          <ButtonLink to="/voice" search={{ theme: id }}>
            {say('open')}
          </ButtonLink>
          {theme && mayChange && <ThemeActions theme={theme} />}
        </>
      }
    >
      <Answer of={shown} height={640}>
        {(found) => <Told found={found} />}
      </Answer>
    </Page>
  )
}

function Told({ found }: { found: Shown }) {
  const { theme, central, good, bad, past } = found
  return (
    <div className={styles.stack}>
      {theme.emerging && <Emerging emerging={theme.emerging} />}
      <Grid columns="minmax(240px, 1fr) minmax(0, 3fr)">
        <Numbers theme={theme} />
        <Card title={say('volume')}>
          <Chart
            label={say('volume')}
            measure={say('comments')}
            kind="bars"
            unit="points"
            height={180}
            min={0}
            series={[
              {
                name: theme.name,
                points: theme.trend.map(({ from, n }) => ({ at: day(from, 'UTC'), value: n, n })),
              },
            ]}
          />
        </Card>
      </Grid>
      <Quotes title={say('whatTheySay')} comments={central} none={say('nonePeriodTitle')} />
      <Grid columns="repeat(2, minmax(0, 1fr))">
        <Quotes title={say('bad')} comments={bad} none={say('noneBad')} />
        <Quotes title={say('good')} comments={good} none={say('noneGood')} />
      </Grid>
      <Past past={past} />
    </div>
  )
}

function Emerging({ emerging }: { emerging: NonNullable<Shown['theme']['emerging']> }) {
  const since = day(emerging.since, 'UTC')
  return (
    <p className={styles.note}>
      <Tag tone="warn">{say('emergingSince', { day: since })}</Tag>{' '}
      {say('emergingWords', { ratio: emerging.ratio.toFixed(1), day: since })}{' '}
      {say('emergingSure', { q: emerging.q < 0.001 ? '<0.1%' : percent(emerging.q) })}
    </p>
  )
}

function Numbers({ theme }: { theme: Shown['theme'] }) {
  const { n, share, net, change, feelings, words, foundName, name, joined } = theme
  return (
    <Card title={say('feeling')} aside={<span className={styles.quiet}>{say('n', { n: count(n) })}</span>}>
      <p className={styles.flat}>
        <Value
          value={net?.value ?? null}
          low={net?.low ?? null}
          high={net?.high ?? null}
          n={n}
          unit="points"
        />
      </p>
      <FeelingBar feelings={feelings} />
      <p className={styles.quiet}>
        {say('share', { share: percent(share.value) })}
        {' · '}
        {change ? <Change {...change} tone={null} unit="percent" /> : say('noBefore')}
      </p>
      <p className={styles.quiet}>
        {say('wordsOf')}: {words.join(', ')}
      </p>
      {foundName !== name && <p className={styles.quiet}>{say('foundAs', { name: foundName })}</p>}
      {joined.length > 0 && (
        <p className={styles.quiet}>
          {say('joined')}: {joined.map((one) => one.name).join(', ')}
        </p>
      )}
    </Card>
  )
}

function Quotes({ title, comments, none }: { title: string; comments: readonly Comment[]; none: string }) {
  return (
    <Card title={title}>
      {comments.length === 0 && <p className={styles.quiet}>{none}</p>}
      <div className={styles.quotes}>
        {comments.map(({ id, text, language, customer, at, channel }) => (
          <Quote
            key={id}
            text={text}
            lang={language}
            by={
              <>
                {customer ? (
                  <Link to="/customers/$id" params={{ id: customer.id }}>
                    {customer.name}
                  </Link>
                ) : (
                  channel
                )}{' '}
                · {day(at)}
              </>
            }
          />
        ))}
      </div>
    </Card>
  )
}
