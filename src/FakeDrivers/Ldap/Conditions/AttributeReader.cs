namespace FakeDrivers.Ldap;

/// <summary>Goes over the values of an entry that an attribute description in a filter means: of the type, of its subtypes, with the options and more, stored or computed.</summary>
internal readonly struct AttributeReader(LdapAttributeDescription description, ComputedAttributes.Computation? computation, ComputedAttributes.Computation? expansion = null)
{
    public LdapAttributeDescription Description { get; } = description;

    /// <summary>Whether a value satisfies a test; undefined when the entry has values that may not be read, or none of them can be tested.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">Who asks, and when.</param>
    /// <param name="state">What the test needs.</param>
    /// <param name="test">Tests one value: nothing when it cannot be told.</param>
    public LdapTruth Any<TState>(StoredEntry entry, DirectoryView view, TState state, Func<TState, LdapValue, LdapSchema, bool?> test)
    {
        if (computation is not null)
        {
            if (!view.CanRead(entry, Description.Type)) return LdapTruth.Undefined;
            return AnyOf(computation(entry, view), view, state, test);
        }

        var truth = LdapTruth.False;
        foreach (var attribute in entry.Attributes)
        {
            if (!Means(attribute.Description)) continue;
            // A subtype that may not be read is as if it were not there: that it is must not show either.
            if (!view.CanRead(entry, attribute.Type)) continue;
            if (AnyOf(attribute.Values, view, state, test) is var own && own > truth) truth = own;
            if (truth == LdapTruth.True) return truth;
        }

        if (expansion is not null && view.CanRead(entry, Description.Type) && AnyOf(expansion(entry, view), view, state, test) is var more && more > truth) return more;
        if (truth == LdapTruth.False && !view.CanRead(entry, Description.Type)) return LdapTruth.Undefined;
        return truth;
    }

    private static LdapTruth AnyOf<TState>(LdapValue[] values, DirectoryView view, TState state, Func<TState, LdapValue, LdapSchema, bool?> test)
    {
        var truth = LdapTruth.False;
        foreach (var value in values)
        {
            switch (test(state, value, view.Schema))
            {
                case true:
                    return LdapTruth.True;
                case null:
                    truth = LdapTruth.Undefined;
                    break;
                default:
                    break;
            }
        }

        return truth;
    }

    private bool Means(LdapAttributeDescription other) =>
        (ReferenceEquals(other.Type, Description.Type) && Description.Options.Length == 0) || other.IsSubtypeOf(Description);
}
