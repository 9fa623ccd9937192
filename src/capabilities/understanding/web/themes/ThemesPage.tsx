import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { listThemes, searchNow } from '../../themes/contract.ts'
import { VoiceTabs } from '../VoiceTabs.tsx'
import { Alerts } from './Alerts.tsx'
import { themesQuery } from './questions.ts'
import { say } from './say.ts'
import { ThemeRow } from './ThemeRow.tsx'
import styles from './Themes.module.css'
import { useThemeChange } from './useThemeChange.ts'

type Found = OutputOf<typeof listThemes>

/** What customers speak about, the most first: how much, how it feels, what changed, what is new. */
export function ThemesPage() {
  const { address } = useAddress()
  const themes = useQuery(themesQuery(address))
  const n = themes.data?.comments
  return (
    <Page
      title={say('title')}
      sub={n ? say('sub', { n: count(n) }) : say('notYet')}
      bar={<QuestionBar />}
      actions={<SearchButton />}
    >
      <VoiceTabs />
      <Answer
        of={themes}
        height={640}
        isEmpty={({ searchedAt, comments }) => !searchedAt || comments === 0}
        empty={<Nothing isSearched={Boolean(themes.data?.searchedAt)} />}
      >
        {(found) => <Themes found={found} />}
      </Answer>
    </Page>
  )
}

function Themes({ found }: { found: Found }) {
  const { themes, unassigned, comments, hidden } = found
  const emergingFirst = themes.toSorted((a, b) => Number(b.emerging !== null) - Number(a.emerging !== null))
  return (
    <div className={styles.stack}>
      <Card flush>
        <div className={styles.heads} aria-hidden="true">
          <span>{say('theme')}</span>
          <span>{say('trend')}</span>
          <span>{say('comments')}</span>
          <span>{say('feeling')}</span>
          <span>{say('changed')}</span>
        </div>
        <ul className={styles.rows}>
          {emergingFirst.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </ul>
        <p className={styles.foot}>
          {say('unassigned', { n: count(unassigned), share: percent(unassigned / Math.max(1, comments)) })}
        </p>
      </Card>
      {hidden.length > 0 && (
        <Card title={say('hiddenThemes')}>
          {hidden.map(({ id, name }) => (
            <Link key={id} className={styles.hidden} to="/voice/themes/$theme" params={{ theme: id }}>
              {name}
            </Link>
          ))}
        </Card>
      )}
      <Alerts themes={themes} />
    </div>
  )
}

function SearchButton() {
  const mayChange = useMay('voice:write')
  const searching = useThemeChange(
    () => ask<typeof searchNow>('POST', '/api/themes/searches', {}),
    () => say('searching'),
  )
  if (!mayChange) return null
  return (
    <Button loading={searching.isPending} onClick={() => searching.mutate(undefined)}>
      {say('searchNow')}
    </Button>
  )
}

function Nothing({ isSearched }: { isSearched: boolean }) {
  const mayImport = useMay('sources:write')
  if (isSearched) return <EmptyTeach title={say('nonePeriodTitle')}>{say('nonePeriodWords')}</EmptyTeach>
  return (
    <EmptyTeach
      title={say('noneTitle')}
      actions={mayImport && <ButtonLink to="/sources/import">{say('importFile')}</ButtonLink>}
    >
      {say('noneWords')}
    </EmptyTeach>
  )
}
