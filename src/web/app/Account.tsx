import { Popover, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../capabilities/access/contract.ts'
import { useSignOut } from '../client/session.ts'
import { Avatar } from '../kit/Avatar.tsx'
import { Choice } from '../kit/Pill.tsx'
import styles from './Account.module.css'
import { say } from './say.ts'

const themes = ['light', 'dark', 'auto'] as const

/** Who is signed in, their own settings, the theme, and the way out. */
export function Account({ me }: { me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const toAccount = () => {
    setOpen(false)
    return navigate({ to: '/account' })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" width={192} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.account} onClick={() => setOpen(!isOpen)}>
          <Avatar name={me.name} />
          <span>
            <b>{me.name}</b>
            <small>{me.role}</small>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('account', { name: me.name })} p={6}>
        <Choice label={say('myAccount')} onChoose={toAccount} />
        <hr className={styles.line} />
        <p className={styles.label}>{say('theme')}</p>
        {themes.map((theme) => (
          <Choice
            key={theme}
            label={say(theme)}
            isChosen={theme === colorScheme}
            onChoose={() => setColorScheme(theme)}
          />
        ))}
        <hr className={styles.line} />
        <Choice label={say('signOut')} onChoose={signOut} />
      </Popover.Dropdown>
    </Popover>
  )
}
