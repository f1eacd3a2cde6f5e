/// An error that says that what a person asked for cannot be done so, while nothing went wrong: a path that is not there, an
/// article without files. Its description is a whole sentence.
package protocol RefusedWish: Error, CustomStringConvertible {}
