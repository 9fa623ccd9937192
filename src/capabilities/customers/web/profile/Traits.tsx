import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import type { showCustomer } from '../../contract.ts'
import { ago } from '../how-long.ts'
import { say as sayCustomers } from '../say.ts'
import { Copy } from './Copy.tsx'
import { AddTrait, Correct } from './Correct.tsx'
import styles from './Profile.module.css'
import { say } from './say.ts'
import { foundIn, type Told, traitGroups, traitName } from './traits.ts'

type Known = OutputOf<typeof showCustomer>

/** So many can be seen at a glance; more can be searched. */
const searchFrom = 8

/** What is known of them, with who said so and when; whoever may corrects it by hand. */
export function Traits({ known }: { known: Known }) {
  const [search, setSearch] = useState('')
  const mayCorrect = useMay('customers:write')
  const { contact, plain, long } = traitGroups(known)
  const n = plain.length + long.length
  const shown = {
    contact: foundIn(contact, search),
    plain: foundIn(plain, search),
    long: foundIn(long, search),
  }
  const isNothing = Object.values(shown).every((group) => group.length === 0)
  return (
    <Card title={sayCustomers('traits')} aside={mayCorrect && <AddTrait id={known.id} />}>
      {n > searchFrom && (
        <TextInput
          type="search"
          mb="xs"
          aria-label={say('searchTraits')}
          placeholder={say('searchTraits')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Group id={known.id} told={shown.contact} mayCorrect={mayCorrect} />
      <Group id={known.id} told={shown.plain} mayCorrect={mayCorrect} />
      <Long id={known.id} told={shown.long} mayCorrect={mayCorrect} isOpen={search !== ''} />
      {n === 0 && <p className={styles.quiet}>{sayCustomers('noTraits')}</p>}
      {isNothing && <p className={styles.quiet}>{say('noSuchTrait')}</p>}
    </Card>
  )
}

interface GroupProps {
  id: string
  told: readonly Told[]
  mayCorrect: boolean
}

function Group({ id, told, mayCorrect }: GroupProps) {
  if (told.length === 0) return null
  return (
    <dl className={styles.known}>
      {told.map((one) => (
        <div key={one.key}>
          <dt>{nameOf(one.key)}</dt>
          <dd>
            <span className={styles.value}>
              {one.value === null ? <span className={styles.quiet}>–</span> : String(one.value)}
              <span className={styles.icons}>
                {one.value !== null && <Copy what={String(one.value)} />}
                {mayCorrect && <Correct id={id} told={one} name={nameOf(one.key)} />}
              </span>
            </span>
            <ToldBy {...one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Long({ isOpen, ...group }: GroupProps & { isOpen: boolean }) {
  if (group.told.length === 0) return null
  return (
    <details className={styles.more} open={isOpen || undefined}>
      <summary>{say('long', { n: group.told.length })}</summary>
      <Group {...group} />
    </details>
  )
}

/** `shop, 3 days ago`; where nobody noted the source, its age alone. */
function ToldBy({ at, by }: Told) {
  if (!at) return null
  const when = ago(at, new Date())
  return (
    <small title={at}>{by ? say('toldBy', { by: by === 'by hand' ? say('byHand') : by, when }) : when}</small>
  )
}

function nameOf(key: string): string {
  if (key === 'name' || key === 'email' || key === 'phone') return sayCustomers(key)
  return traitName(key)
}
