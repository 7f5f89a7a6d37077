#if !NET9_0_OR_GREATER
// System.Threading.Lock came with .NET 9; before that any object serves, at a little more cost.
global using Lock = System.Object;
#endif
