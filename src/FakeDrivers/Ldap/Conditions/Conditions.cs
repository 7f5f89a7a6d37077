namespace FakeDrivers.Ldap;

/// <summary>Makes conditions of filters: RFC 4511 section 4.5.1.7.</summary>
internal static class Conditions
{
    private const string DirectoryString = "1.3.6.1.4.1.1466.115.121.1.15";
    private const string PrintableString = "1.3.6.1.4.1.1466.115.121.1.44";
    private const string CountryString = "1.3.6.1.4.1.1466.115.121.1.11";
    private const string TelephoneNumber = "1.3.6.1.4.1.1466.115.121.1.50";
    private const string ApproximateRule = "1.3.6.1.4.1.4203.666.4.4";

    public static Condition Of(LdapFilter filter, DirectoryView view) =>
        view.Settings.IsActiveDirectory && ActiveDirectoryFilters.Of(filter, view) is { } own ? own : Plain(filter, view);

    private static Condition Plain(LdapFilter filter, DirectoryView view) => filter switch
    {
        LdapAndFilter { Filters.Count: 0 } or LdapOrFilter { Filters.Count: 0 } when !LdapFeatures.IsOn(LdapFeatures.TrueAndFalse, view.Settings) =>
            throw LdapErrors.Protocol("filters without parts are not supported"),
        LdapAndFilter and => new AndCondition([.. and.Filters.Select(part => Of(part, view))]),
        LdapOrFilter or => new OrCondition([.. or.Filters.Select(part => Of(part, view))]),
        LdapNotFilter not => new NotCondition(Of(not.Filter, view)),
        LdapPresenceFilter presence => Presence(presence, view),
        LdapEqualityFilter equality => Equality(equality.Attribute, equality.Value, view),
        LdapApproximateFilter approximate => Approximate(approximate, view),
        LdapGreaterOrEqualFilter greater => Ordering(greater.Attribute, greater.Value, isGreaterOrEqual: true, view),
        LdapLessOrEqualFilter less => Ordering(less.Attribute, less.Value, isGreaterOrEqual: false, view),
        LdapSubstringFilter substring => Substring(substring, view),
        LdapExtensibleFilter extensible => Extensible(extensible, view),
        _ => UndefinedCondition.Instance,
    };

    private static Condition Presence(LdapPresenceFilter filter, DirectoryView view)
    {
        if (view.Describe(filter.Attribute) is not { } description) return UndefinedCondition.Instance;

        // Every entry has object classes, and may be asked about them: this is the usual filter for everything.
        return new PresenceCondition(Reader(description, view));
    }

    private static Condition Equality(string attribute, LdapValue value, DirectoryView view)
    {
        if (view.Describe(attribute) is not { } description || description.Type.Equality is not { } rule || !IsAssertable(rule, description.Type, value, view)) return UndefinedCondition.Instance;
        var type = description.Type;
        if (type.Oid == "2.5.4.0")
        {
            var known = view.Schema.FindObjectClass(value.Text);
            return known is null && view.Settings.EnforcesSchema ? UndefinedCondition.Instance : new ObjectClassCondition(type, value.Text, known);
        }

        if (view.Computed.Has(type) && Computed(type, value, view) is { } computed) return computed;
        return rule.AssertionKeyOf(value, view.Schema) is { } key ? new EqualityCondition(Reader(description, view), rule, key) : UndefinedCondition.Instance;
    }

    private static Condition? Computed(LdapAttributeType type, LdapValue value, DirectoryView view) => type.Name switch
    {
        "entryUUID" => Guid.TryParse(value.Text, out var uuid) ? new UuidCondition(type, type, uuid) : UndefinedCondition.Instance,
        "entryDN" => view.Schema.DnKey(value.Text) is { } key ? new NameCondition(type, key) : UndefinedCondition.Instance,
        "memberOf" or "isMemberOf" => view.Schema.DnKey(value.Text) is { } key ? new MembershipCondition(type, key) : UndefinedCondition.Instance,
        _ => null,
    };

    private static Condition Approximate(LdapApproximateFilter filter, DirectoryView view)
    {
        if (view.Describe(filter.Attribute) is not { } description) return UndefinedCondition.Instance;
        return view.Schema.FindMatchingRule(ApproximateRule) is { } rule && description.Type.Substrings is not null && description.Type.Syntax.IsHumanReadable
            ? new RuleCondition(Reader(description, view), rule, filter.Value)
            : Equality(filter.Attribute, filter.Value, view);
    }

    private static Condition Ordering(string attribute, LdapValue value, bool isGreaterOrEqual, DirectoryView view)
    {
        if (view.Describe(attribute) is not { } description) return UndefinedCondition.Instance;
        var rule = description.Type.Ordering ?? (view.Settings.EnforcesSchema ? null : description.Type.Equality);
        return rule is not null && IsAssertable(rule, description.Type, value, view) && rule.AssertionKeyOf(value, view.Schema) is { } key
            ? new OrderingCondition(Reader(description, view), rule, key, isGreaterOrEqual)
            : UndefinedCondition.Instance;
    }

    private static Condition Substring(LdapSubstringFilter filter, DirectoryView view)
    {
        if (view.Describe(filter.Attribute) is not { } description || description.Type.Substrings is not { } rule) return UndefinedCondition.Instance;
        if (view.Settings.IsOpenLdap && filter.Middle.Select(part => (LdapValue?)part).Append(filter.Initial).Append(filter.Final).Any(part => part is { } given && !description.Type.Syntax.IsValid(given))) return UndefinedCondition.Instance;
        var initial = filter.Initial is { } start ? rule.PartKeyOf(start, LdapSubstringPlace.Initial, view.Schema) : null;
        var final = filter.Final is { } end ? rule.PartKeyOf(end, LdapSubstringPlace.Final, view.Schema) : null;
        var middle = filter.Middle.Select(part => rule.PartKeyOf(part, LdapSubstringPlace.Middle, view.Schema)).ToArray();
        if ((filter.Initial is not null && initial is null) || (filter.Final is not null && final is null) || middle.Any(part => part is null)) return UndefinedCondition.Instance;
        return new SubstringCondition(Reader(description, view), rule, initial, middle!, final);
    }

    private static Condition Extensible(LdapExtensibleFilter filter, DirectoryView view)
    {
        var rule = filter.MatchingRule is { } name ? view.Schema.FindMatchingRule(name) : null;
        if (filter.MatchingRule is not null && rule is null) return UndefinedCondition.Instance;
        if (filter.Attribute is null) return rule is null ? UndefinedCondition.Instance : new ExtensibleCondition(null, rule, filter.Value, filter.WithDn);
        if (view.Describe(filter.Attribute) is not { } description) return UndefinedCondition.Instance;
        if (rule?.Oid == LdapMatchingRules.InChainOid)
        {
            return view.Schema.DnKey(filter.Value.Text) is { } target && description.Type.Syntax.Description == "DN" ? new InChainCondition(description.Type, target) : UndefinedCondition.Instance;
        }

        if (rule is { Kind: LdapMatchingRuleKind.Equality } && (!Suits(rule, description.Type, view) || !IsAssertable(rule, description.Type, filter.Value, view) || rule.AssertionKeyOf(filter.Value, view.Schema) is null)) return UndefinedCondition.Instance;
        if (rule is null && (!filter.WithDn || description.Type.Oid == "2.5.4.0")) return Equality(filter.Attribute, filter.Value, view);
        if (rule is null && description.Type.Equality?.AssertionKeyOf(filter.Value, view.Schema) is null) return UndefinedCondition.Instance;
        return new ExtensibleCondition(description, rule, filter.Value, filter.WithDn);
    }

    /// <summary>Whether what is asserted fits the syntax, where the rule's is that of the values: no empty text, no number with leading zeros (RFC 4517 section 3.3).</summary>
    private static bool IsAssertable(LdapMatchingRule rule, LdapAttributeType type, LdapValue value, DirectoryView view) =>
        !view.Settings.EnforcesSchema || view.Settings.IsActiveDirectory || rule.SyntaxOid != type.Syntax.Oid || type.Syntax.IsValid(value);

    /// <summary>Whether a rule may be used with a type: it is the type's own, or of its syntax; rules of directory strings take some kinds of strings besides.</summary>
    private static bool Suits(LdapMatchingRule rule, LdapAttributeType type, DirectoryView view) =>
        !view.Settings.EnforcesSchema || view.Settings.IsActiveDirectory || rule.SyntaxOid == type.Syntax.Oid
        || ReferenceEquals(rule, type.Equality) || ReferenceEquals(rule, type.Ordering)
        || (rule.SyntaxOid == DirectoryString && type.Syntax.Oid is PrintableString or CountryString or TelephoneNumber);

    private static AttributeReader Reader(LdapAttributeDescription description, DirectoryView view) => new(description, view.Computed.Of(description.Type), view.Computed.ExpansionOf(description.Type));
}
