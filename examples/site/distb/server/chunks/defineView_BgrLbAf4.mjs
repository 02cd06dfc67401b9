// queries/defineView.ts
/** Types a view as it is written. */
function defineView(view) {
	return view;
}
export { defineView as t };
