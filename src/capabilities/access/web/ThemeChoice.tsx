import { useMantineColorScheme } from '@mantine/core'
import { say } from './say.ts'
import styles from './ThemeChoice.module.css'

const themes = ['light', 'dark', 'auto'] as const

/** Light, dark or as the system; kept in this browser. */
export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={styles.themes}>
      <legend className="only-heard">{say('theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={theme === colorScheme}
            onChange={() => setColorScheme(theme)}
          />
          {say(theme)}
        </label>
      ))}
    </fieldset>
  )
}
