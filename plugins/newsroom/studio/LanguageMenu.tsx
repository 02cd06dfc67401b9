import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {TranslateIcon} from '@sanity/icons/Translate'
import {Button} from '@sanity/ui'
import {Menu, MenuButton, MenuItem} from '@sanity/ui/menu'
import {useLocale, useTranslation} from 'sanity'

/** The languages of Studio to choose from, which its own menus do not offer; nothing where there is one. */
export function LanguageMenu() {
  const {t} = useTranslation('newsroom')
  const {locales, currentLocale, changeLocale} = useLocale()
  if (locales.length < 2) return null
  return (
    <MenuButton
      button={
        <Button
          aria-label={`${t('language.choose')}: ${currentLocale.title}`}
          fontSize={1}
          icon={TranslateIcon}
          mode="bleed"
          padding={2}
          title={t('language.choose')}
        />
      }
      id="newsroom-language"
      menu={
        <Menu>
          {locales.map(({id, title}) => (
            <MenuItem
              fontSize={1}
              iconRight={id === currentLocale.id ? CheckmarkIcon : undefined}
              key={id}
              lang={id}
              onClick={() => changeLocale(id)}
              selected={id === currentLocale.id}
              text={title}
            />
          ))}
        </Menu>
      }
    />
  )
}
