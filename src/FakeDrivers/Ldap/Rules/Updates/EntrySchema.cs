namespace FakeDrivers.Ldap;

/// <summary>What the schema says of attributes and entries: RFC 4512 sections 2.4 and 2.5.</summary>
internal static class EntrySchema
{
    private const string JpegOid = "1.3.6.1.4.1.1466.115.121.1.28";

    /// <summary>Reads an attribute description of an update.</summary>
    /// <exception cref="LdapException">The schema has no such type (17).</exception>
    public static LdapAttributeDescription Describe(DirectoryView view, string description) =>
        view.Describe(description) ?? throw LdapErrors.Undefined(view, description);

    /// <summary>Refuses values against the syntax (21).</summary>
    public static void CheckSyntax(DirectoryView view, LdapAttributeDescription description, IReadOnlyList<LdapValue> values)
    {
        if (!view.Settings.EnforcesSchema) return;
        for (var i = 0; i < values.Count; i++)
        {
            if (!IsValid(view, description, values[i])) throw LdapErrors.InvalidValue(description, values[i], i);
        }
    }

    /// <summary>Whether a value fits the syntax, as the profile reads it: slapd takes only object classes that it knows, and any octets for a picture.</summary>
    public static bool IsValid(DirectoryView view, LdapAttributeDescription description, LdapValue value)
    {
        if (!view.Settings.EnforcesSchema) return true;
        if (!view.Settings.IsOpenLdap) return description.Type.Syntax.IsValid(value);
        if (description.Type.Syntax.Oid == JpegOid) return true;
        return description.Type.Syntax.IsValid(value) && (description.Type.Oid != "2.5.4.0" || view.Schema.FindObjectClass(value.Text) is not null);
    }

    /// <summary>Refuses several values of an attribute that has one at most (19).</summary>
    public static void CheckNumber(DirectoryView view, LdapAttributeDescription description, IReadOnlyList<LdapValue> values)
    {
        if (values.Count > 1 && description.Type.IsSingleValued && view.Settings.EnforcesSchema) throw LdapErrors.SecondValue(description);
    }

    /// <summary>Refuses values that are equal under the type's rule (20).</summary>
    public static void CheckDuplicates(DirectoryView view, LdapAttributeDescription description, IReadOnlyList<LdapValue> values)
    {
        if (values.Count < 2) return;
        var seen = new HashSet<LdapValue>();
        for (var i = 0; i < values.Count; i++)
        {
            if (!seen.Add(Key(view, description.Type, values[i]))) throw LdapErrors.Duplicate(description, values[i], i);
        }
    }

    /// <summary>What two values of a type are equal by; a value that the rule cannot take is equal to none but itself.</summary>
    public static LdapValue Key(DirectoryView view, LdapAttributeType type, LdapValue value) =>
        type.Equality?.KeyOf(value, view.Schema) is { } key ? LdapValue.Adopt(key) : value;

    /// <summary>The position of a value among others, under the type's rule; −1 when it is not among them.</summary>
    public static int IndexOf(DirectoryView view, LdapAttributeType type, IReadOnlyList<LdapValue> values, LdapValue value)
    {
        var key = Key(view, type, value);
        for (var i = 0; i < values.Count; i++)
        {
            if (Key(view, type, values[i]) == key) return i;
        }

        return -1;
    }

    /// <summary>Checks a whole entry as it would be stored.</summary>
    /// <exception cref="LdapException">A second value where there is one at most (19); anything against the object classes (65, 69).</exception>
    public static void Check(DirectoryView view, IReadOnlyList<StoredAttribute> attributes, ClassSet classes, ClassSet? before)
    {
        CheckClasses(view, attributes, classes, before);
        CheckContent(view, attributes, classes);
    }

    /// <summary>Checks the numbers of values and the object classes of an entry. slapd looks at its name after that.</summary>
    /// <exception cref="LdapException">A second value where there is one at most (19); classes that make no entry (65), or not that entry any more (69).</exception>
    public static void CheckClasses(DirectoryView view, IReadOnlyList<StoredAttribute> attributes, ClassSet classes, ClassSet? before)
    {
        if (!view.Settings.EnforcesSchema) return;
        foreach (var attribute in attributes)
        {
            if (attribute.Type.IsSingleValued && attribute.Values.Length > 1) throw LdapErrors.SecondValue(attribute.Description);
        }

        if (classes.Values.Length == 0) throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, "no objectClass attribute");
        if (classes.Unknown.Count > 0)
        {
            throw LdapErrors.Error(
                LdapResultCode.ObjectClassViolation,
                $"'{classes.Unknown[0]}' is no object class of the schema.{NearMisses.Sentence(classes.Unknown[0], view.Schema.ObjectClasses.SelectMany(each => each.Names))}");
        }

        if (classes.HasSeveralStructural)
        {
            throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, $"invalid structural object class chain: {string.Join(", ", classes.Named.Select(each => each.Name))}");
        }

        if (classes.Structural is null) throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, "no structural object class provided");
        if (before is not null && !ReferenceEquals(before, classes)) CheckClassChange(before, classes);
    }

    /// <summary>Checks that an entry has what its object classes demand, and nothing that they do not allow.</summary>
    /// <exception cref="LdapException">It lacks something, or has too much (65).</exception>
    public static void CheckContent(DirectoryView view, IReadOnlyList<StoredAttribute> attributes, ClassSet classes)
    {
        if (!view.Settings.EnforcesSchema || classes.Structural is not { } structural) return;
        var names = classes.Named.Select(each => each.Name);
        var contentRule = view.Schema.FindContentRule(structural);
        if (contentRule is not null) CheckContent(contentRule, attributes, classes);
        foreach (var type in classes.Must)
        {
            if (!Has(attributes, type) && !view.Computed.Has(type)) throw LdapErrors.Missing(type, names);
        }

        foreach (var attribute in attributes)
        {
            if (!classes.Allows(attribute.Type) && contentRule?.May.Contains(attribute.Type) != true && contentRule?.Must.Contains(attribute.Type) != true) throw LdapErrors.NotAllowed(attribute.Description, names);
        }
    }

    /// <summary>RFC 4512 section 4.1.6: which auxiliary classes, and which attributes besides or in spite of the classes.</summary>
    private static void CheckContent(LdapContentRule rule, IReadOnlyList<StoredAttribute> attributes, ClassSet classes)
    {
        var text = $"content rule '{(rule.Names.Count > 0 ? rule.Names[0] : rule.Class.Name)}'";
        foreach (var auxiliary in classes.Named)
        {
            if (auxiliary.Kind == LdapObjectClassKind.Auxiliary && !rule.Auxiliaries.Contains(auxiliary))
            {
                throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, $"{text} does not allow the class '{auxiliary.Name}'");
            }
        }

        foreach (var type in rule.Must)
        {
            if (!Has(attributes, type)) throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, $"{text} requires attribute '{type.Name}'");
        }

        foreach (var type in rule.Not)
        {
            if (Has(attributes, type)) throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, $"{text} precludes attribute '{type.Name}'");
        }
    }

    private static bool Has(IReadOnlyList<StoredAttribute> attributes, LdapAttributeType type)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Type.IsSubtypeOf(type)) return true;
        }

        return false;
    }

    private static void CheckClassChange(ClassSet before, ClassSet after)
    {
        if (before.Structural is not { } was || ReferenceEquals(was, after.Structural)) return;
        throw LdapErrors.Error(
            LdapResultCode.ObjectClassModsProhibited, $"structural object class modification from '{was.Name}' to '{after.Structural!.Name}' not allowed");
    }
}
