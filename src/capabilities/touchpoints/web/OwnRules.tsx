import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Row } from '../../../web/kit/Card.tsx'
import { ruleInWords } from './conditions.ts'
import { rulesQuery } from './questions.ts'
import { say } from './say.ts'
import { useMayChange } from './use-change.ts'

/** The rules that lead to this touchpoint. */
export function OwnRules({ id }: { id: string }) {
  const rules = useQuery(rulesQuery)
  const mayChange = useMayChange()
  return (
    <Card
      title={say('itsRules')}
      aside={
        mayChange && (
          <Link to="/touchpoints/rules" search={{ rule: 'new', at: id }}>
            {say('makeRule')}
          </Link>
        )
      }
    >
      <Answer
        of={rules}
        height={60}
        isEmpty={({ rules }) => !rules.some(({ touchpointId }) => touchpointId === id)}
        empty={<p>{say('noRules')}</p>}
      >
        {({ rules }) =>
          rules
            .filter(({ touchpointId }) => touchpointId === id)
            .map((rule) => (
              <Row key={rule.id}>
                <span>{ruleInWords(rule.conditions)}</span>
                {mayChange && (
                  <Link to="/touchpoints/rules" search={{ rule: rule.id }}>
                    {say('edit')}
                  </Link>
                )}
              </Row>
            ))
        }
      </Answer>
    </Card>
  )
}
