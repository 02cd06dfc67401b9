import {type ArrayOfObjectsInputProps, definePlugin, type InputProps} from 'sanity'
import {lazily} from '../../newsroom/studio/lazily.tsx'

const GalleryImagesInput = lazily(
  async () => (await import('./GalleryImagesInput.tsx')).GalleryImagesInput,
)

/** Many uploads at once and one credit for all, above the pictures of a `photoGallery`. */
export const galleryTools = definePlugin({
  name: 'newsroom-gallery-tools',
  form: {components: {input: GalleryInput}},
})

function GalleryInput(props: InputProps) {
  return isGalleryImages(props) ? <GalleryImagesInput {...props} /> : props.renderDefault(props)
}

function isGalleryImages(props: InputProps): props is ArrayOfObjectsInputProps {
  const {schemaType, path} = props
  return (
    path.length === 1 &&
    path[0] === 'images' &&
    schemaType.jsonType === 'array' &&
    schemaType.of.length > 0 &&
    schemaType.of.every((member) => member.name === 'figure')
  )
}
