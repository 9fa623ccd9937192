import { Menu, useMantineColorScheme } from '@mantine/core'
import type { Me } from '../../capabilities/access/contract.ts'
import { useSignOut } from '../client/session.ts'
import { Avatar } from '../kit/Avatar.tsx'
import styles from './Account.module.css'
import { say } from './say.ts'

const themes = ['light', 'dark', 'auto'] as const

/** Who is signed in, the theme, and the way out. */
export function Account({ me }: { me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu position="top-start" width={192}>
      <Menu.Target>
        <button type="button" className={styles.account} aria-label={say('account', { name: me.name })}>
          <Avatar name={me.name} />
          <span>
            <b>{me.name}</b>
            <small>{me.role}</small>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('theme')}</Menu.Label>
        {themes.map((theme) => (
          <Menu.Item
            key={theme}
            role="menuitemradio"
            aria-checked={theme === colorScheme}
            rightSection={theme === colorScheme && '✓'}
            onClick={() => setColorScheme(theme)}
          >
            {say(theme)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
