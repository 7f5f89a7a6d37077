namespace FakeDrivers.Worlds;

/// <summary>
/// A slice that is one immutable value, not rows of a table. The kernel's own book-keeping is such a slice, and its changes are not part of the
/// change feed; a domain whose rows want a structure of their own derives from this, and notes each change with the transaction.
/// </summary>
internal abstract class ValueSlice<TValue>(string name, TValue initial) : Slice(name)
    where TValue : class
{
    public override object Initial => initial;
}
