import { useMe } from '../../../web/client/session.ts'
import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { words } from '../../../web/kit/words.ts'

const say = words('people-tabs', {
  label: 'Front line',
  own: 'What customers said',
  stories: 'Stories and wins',
  exceptions: 'Justified exceptions',
})

const tabs = [
  { to: '/front-line', name: say('own'), needs: 'frontline:read' },
  { to: '/front-line/stories', name: say('stories'), needs: 'stories:read' },
  { to: '/front-line/exceptions', name: say('exceptions'), needs: 'stories:read' },
] as const

/** The pages about the people who serve customers, as far as somebody may see them. */
export function FrontLineTabs() {
  const { permissions } = useMe()
  return <TabLinks label={say('label')} tabs={tabs.filter(({ needs }) => permissions.includes(needs))} />
}
