namespace FakeDrivers.Ldap;

/// <summary>The order that a search is sorted in (RFC 2891).</summary>
internal sealed class SortOrder
{
    private readonly List<(LdapAttributeDescription Description, LdapMatchingRule Rule, bool IsReversed)> _keys = [];

    private SortOrder(LdapResultCode result, string? attribute, LdapException? refusal)
    {
        Answer = new(result, attribute);
        Refusal = refusal;
    }

    /// <summary>What the response says of the sorting.</summary>
    public LdapSortResultControl Answer { get; }

    /// <summary>Why the search fails: it cannot be sorted, and the control is critical.</summary>
    public LdapException? Refusal { get; }

    /// <summary>Whether there is an order to sort in.</summary>
    public bool IsUsable => _keys.Count > 0;

    /// <summary>The order that the controls ask for; nothing when they ask for none.</summary>
    public static SortOrder? Of(ControlSet controls, DirectoryView view)
    {
        if (controls.Find<LdapSortControl>() is not { } control) return null;
        var order = new SortOrder(LdapResultCode.Success, null, null);
        if (control.Keys.Count == 0) throw LdapErrors.Protocol("the sort control names no keys");
        foreach (var key in control.Keys)
        {
            if (view.Describe(key.Attribute) is not { } description) return Refused(control, LdapResultCode.NoSuchAttribute, key, "is no attribute type");
            var rule = key.MatchingRule is { } name ? view.Schema.FindMatchingRule(name) : description.Type.Ordering ?? description.Type.Equality;
            if (rule is null || rule.Kind is LdapMatchingRuleKind.Substrings or LdapMatchingRuleKind.Extensible) return Refused(control, LdapResultCode.InappropriateMatching, key, "has no such ordering rule");
            order._keys.Add((description, rule, key.IsReversed));
        }

        return order;
    }

    /// <summary>Sorts entries; those that are equal stay in their order, and those without the attribute come last.</summary>
    public void Apply(List<StoredEntry> entries, DirectoryView view)
    {
        if (!IsUsable || entries.Count < 2) return;
        var keyed = entries.ConvertAll(entry => (Entry: entry, Keys: KeysOf(entry, view)));
        var at = 0;
        foreach (var (entry, _) in keyed.Order(Comparer<(StoredEntry Entry, byte[]?[] Keys)>.Create((one, other) => Compare(one.Keys, other.Keys)))) entries[at++] = entry;
    }

    /// <summary>The position of the first entry whose first key is not before a value.</summary>
    public int PositionOf(LdapValue value, List<StoredEntry> entries, DirectoryView view)
    {
        var (_, rule, isReversed) = _keys[0];
        if (rule.AssertionKeyOf(value, view.Schema) is not { } target) return entries.Count;
        var at = entries.FindIndex(entry => KeysOf(entry, view)[0] is { } own && CompareKeys(own, target, isReversed) >= 0);
        return at < 0 ? entries.Count : at;
    }

    private static SortOrder Refused(LdapSortControl control, LdapResultCode code, LdapSortKey key, string why)
    {
        var answer = new LdapSortResultControl(code, key.Attribute);
        return new(code, key.Attribute, control.IsCritical
            ? new LdapException(new LdapSearchResult { Code = LdapResultCode.UnavailableCriticalExtension, DiagnosticMessage = $"sort key '{key.Attribute}' {why}", Controls = [answer] })
            : null);
    }

    private static int CompareKeys(byte[] one, byte[] other, bool isReversed)
    {
        var order = one.AsSpan().SequenceCompareTo(other);
        return isReversed ? -order : order;
    }

    private byte[]?[] KeysOf(StoredEntry entry, DirectoryView view)
    {
        var keys = new byte[]?[_keys.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            // Of several values the least counts (RFC 2891 section 2.2). What may not be read must not show by the order either.
            foreach (var value in ValuesOf(entry, _keys[i].Description, view))
            {
                if (_keys[i].Rule.KeyOf(value, view.Schema) is { } key && (keys[i] is not { } least || key.AsSpan().SequenceCompareTo(least) < 0)) keys[i] = key;
            }
        }

        return keys;
    }

    private static IEnumerable<LdapValue> ValuesOf(StoredEntry entry, LdapAttributeDescription description, DirectoryView view)
    {
        if (view.Computed.Of(description.Type) is { } computation) return view.CanRead(entry, description.Type) ? computation(entry, view) : [];
        return entry.Attributes
            .Where(attribute => attribute.Description.IsSubtypeOf(description) && view.CanRead(entry, attribute.Type))
            .SelectMany(attribute => attribute.Values);
    }

    private int Compare(byte[]?[] one, byte[]?[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var order = (one[i], other[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                ({ } left, { } right) => CompareKeys(left, right, _keys[i].IsReversed),
            };
            if (order != 0) return order;
        }

        return 0;
    }
}
