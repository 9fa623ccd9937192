import { Button, Menu } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { questionOf } from '../../../../web/client/address.ts'
import { queryOf } from '../../../../web/client/api.ts'
import { say } from './say.ts'

const files = [
  { path: 'answers.csv', word: 'exportRowsCsv' },
  { path: 'answers.xlsx', word: 'exportRowsXlsx' },
  { path: 'spss.csv', word: 'exportSpss' },
  { path: 'spss.sps', word: 'exportSps' },
] as const

/** What is on the page as files; of an anonymous survey the results alone, since single rows tell who it was. */
export function ExportMenu({ survey, isAnonymous }: { survey: string; isAnonymous: boolean }) {
  const { version, weigh, ...address } = useSearch({ from: '/inside/surveys/$survey/results' })
  const query = queryOf({ ...questionOf(address), version, weigh: weigh?.join(',') })
  const offered = [...(isAnonymous ? [] : files), { path: 'tables.csv', word: 'exportTables' } as const]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>{say('export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ path, word }) => (
          <Menu.Item
            key={path}
            component="a"
            href={`/api/surveys/${survey}/results/${path}${query}`}
            download
          >
            {say(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
