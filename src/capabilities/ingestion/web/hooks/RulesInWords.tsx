import { kindName } from '../../../../web/kit/kinds.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Rule, WebhookMapping, When } from '../../webhooks/mapping.ts'
import styles from './RulesInWords.module.css'
import { placeInWords, usesOf } from './roles.ts'
import { say, sayRole } from './say.ts'

/** What deliveries become, rule by rule: when a rule applies and what it takes. */
export function RulesInWords({ mapping }: { mapping: WebhookMapping }) {
  if (mapping.rules.length === 0) return <p className={styles.none}>{say('noRules')}</p>
  return (
    <ul className={styles.rules}>
      {mapping.rules.map((rule) => (
        <li key={rule.key}>
          <h3>{titleOf(rule)}</h3>
          {rule.when.length > 0 && (
            <p className={styles.when}>
              {say('onlyIf')} {rule.when.map(whenInWords).join(', ')}
            </p>
          )}
          <ul className={styles.uses}>
            {usesOf(rule).map(({ role, name, from }) => (
              <li key={`${role} ${name ?? ''}`} title={`${say('fromPlace')} ${placeInWords(from)}`}>
                <Tag>{name ? `${sayRole(role)}: ${name}` : sayRole(role)}</Tag>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** `order: “Order Completed”` */
export function titleOf({ kind, name }: Rule): string {
  return say('ruleOf', { kind: kindName(kind), name: placeInWords(name) })
}

export function whenInWords({ path: place, is, not }: When): string {
  const path = placeInWords(place)
  if (!is) return say(not ? 'notFilled' : 'filled', { path })
  return say(not ? 'isNoneOf' : 'isOneOf', { path, values: is.map((value) => `“${value}”`).join(' / ') })
}
