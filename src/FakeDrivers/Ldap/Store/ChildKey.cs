namespace FakeDrivers.Ldap;

/// <summary>An entry among its siblings.</summary>
internal readonly record struct ChildKey(long ParentId, long Id) : IComparable<ChildKey>
{
    public int CompareTo(ChildKey other)
    {
        var order = ParentId.CompareTo(other.ParentId);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
