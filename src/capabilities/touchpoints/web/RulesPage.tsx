import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { RulesAddress } from './address.ts'
import { HistoryCard } from './HistoryCard.tsx'
import { rulesQuery } from './questions.ts'
import { RuleForm } from './RuleForm.tsx'
import { RuleList } from './RuleList.tsx'
import { say } from './say.ts'
import { TouchpointTabs } from './TouchpointTabs.tsx'
import { useMayChange } from './use-change.ts'

/** The rules in order, one of them open, and whether the past follows them. */
export function RulesPage() {
  const address: RulesAddress = useSearch({ from: '/inside/touchpoints/rules' })
  const navigate = useNavigate({ from: '/touchpoints/rules' })
  const rules = useQuery(rulesQuery)
  const mayChange = useMayChange()
  const open = (rule?: string) => navigate({ search: rule ? { rule } : {}, resetScroll: false })
  const add = mayChange && (
    <Button variant="filled" onClick={() => open('new')}>
      {say('newRule')}
    </Button>
  )
  const chosen = rules.data?.rules.find(({ id }) => id === address.rule)
  const isOpen = mayChange && (address.rule === 'new' || chosen !== undefined)
  return (
    <Page title={say('title')} sub={say('rulesSub')} bar={<TouchpointTabs />} actions={!isOpen && add}>
      {isOpen && <RuleForm key={address.rule} rule={chosen} begin={address} onClose={() => open()} />}
      <Answer
        of={rules}
        height={240}
        isEmpty={({ rules }) => rules.length === 0}
        empty={
          !isOpen && (
            <EmptyTeach title={say('noRulesYet')} actions={add}>
              {say('noRulesYetWords')}
            </EmptyTeach>
          )
        }
      >
        {({ rules }) => (
          <Card flush>
            <RuleList rules={rules} onOpen={mayChange ? open : undefined} />
          </Card>
        )}
      </Answer>
      <HistoryCard />
    </Page>
  )
}
