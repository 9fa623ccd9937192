import { Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import { AddressLine } from './AddressLine.tsx'
import { telling, told, type WaysAddress } from './address.ts'
import { say } from './say.ts'
import styles from './WaysPage.module.css'

interface LinkCardProps {
  survey: string
  link: string
  languages: readonly string[]
  says: WaysAddress
}

/** The link, and what it tells beside whose survey it is. */
export function LinkCard({ survey, link, languages, says }: LinkCardProps) {
  const navigate = useNavigate()
  const tell = (name: keyof WaysAddress, value: string) =>
    navigate({
      to: '/surveys/$survey/ways',
      params: { survey },
      search: { ...says, [name]: value === '' ? undefined : value },
      replace: true,
    })
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return (
    <Card title={say('link')}>
      <p className={styles.words}>{say('linkWords')}</p>
      <AddressLine label={say('address')} address={telling(link, says)} />
      <fieldset className={styles.fields}>
        <legend className="only-heard">{say('tells')}</legend>
        <div className={styles.told}>
          {told.map((name) => (
            <TextInput
              key={name}
              label={say(name)}
              value={says[name] ?? ''}
              maxLength={200}
              onChange={(event) => tell(name, event.currentTarget.value)}
            />
          ))}
          {languages.length > 1 && (
            <Select
              label={say('lang')}
              placeholder={say('ownLanguage')}
              clearable
              value={says.lang ?? null}
              data={languages.map((code) => ({ value: code, label: names.of(code) ?? code }))}
              onChange={(code) => tell('lang', code ?? '')}
            />
          )}
        </div>
        <p>{say('tellsWords')}</p>
      </fieldset>
    </Card>
  )
}
