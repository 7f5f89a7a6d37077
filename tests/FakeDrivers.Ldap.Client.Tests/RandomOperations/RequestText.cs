namespace FakeDrivers.Ldap.Client.Tests.RandomOperations;

/// <summary>Requests in a unit of their own, and as C# to put into a test.</summary>
internal static class RequestText
{
    /// <summary>The request with the unit's name in the place of <c>%</c>.</summary>
    public static LdapRequest In(this LdapRequest request, string unit)
    {
        string Text(string text) => text.Replace("%", unit, StringComparison.Ordinal);
        LdapValue Value(LdapValue value) => value.Text.Contains('%', StringComparison.Ordinal) ? Text(value.Text) : value;
        LdapAttribute Attribute(LdapAttribute attribute) => attribute with { Values = [.. attribute.Values.Select(Value)] };
        LdapFilter Filter(LdapFilter filter) => filter switch
        {
            LdapAndFilter and => new LdapAndFilter(and.Filters.Select(Filter).ToList()),
            LdapOrFilter or => new LdapOrFilter(or.Filters.Select(Filter).ToList()),
            LdapNotFilter not => new LdapNotFilter(Filter(not.Filter)),
            LdapEqualityFilter equality => equality with { Value = Value(equality.Value) },
            LdapGreaterOrEqualFilter greater => greater with { Value = Value(greater.Value) },
            LdapLessOrEqualFilter less => less with { Value = Value(less.Value) },
            LdapExtensibleFilter extensible => extensible with { Value = Value(extensible.Value) },
            _ => filter,
        };
        return request switch
        {
            LdapAddRequest add => add with { Dn = Text(add.Dn), Attributes = [.. add.Attributes.Select(Attribute)] },
            LdapDeleteRequest delete => delete with { Dn = Text(delete.Dn) },
            LdapModifyRequest modify => modify with { Dn = Text(modify.Dn), Modifications = [.. modify.Modifications.Select(step => step with { Attribute = Attribute(step.Attribute) })] },
            LdapModifyDnRequest rename => rename with { Dn = Text(rename.Dn), NewRdn = Text(rename.NewRdn), NewSuperior = rename.NewSuperior is { } superior ? Text(superior) : null },
            LdapCompareRequest compare => compare with { Dn = Text(compare.Dn), Value = Value(compare.Value) },
            LdapSearchRequest search => search with { BaseDn = Text(search.BaseDn), Filter = Filter(search.Filter) },
            _ => throw new ArgumentOutOfRangeException(nameof(request), request, "No such request is made up."),
        };
    }

    /// <summary>The request as an expression of C#.</summary>
    public static string ToCode(this LdapRequest request) => request switch
    {
        LdapAddRequest add => $"new LdapAddRequest({Quote(add.Dn)}{string.Concat(add.Attributes.Select(attribute => $", {Code(attribute)}"))})",
        LdapDeleteRequest delete => $"new LdapDeleteRequest({Quote(delete.Dn)})",
        LdapModifyRequest modify => $"new LdapModifyRequest({Quote(modify.Dn)}{string.Concat(modify.Modifications.Select(step => $", new LdapModification(LdapModificationKind.{step.Kind}, {Code(step.Attribute)})"))})",
        LdapModifyDnRequest rename => $"new LdapModifyDnRequest({Quote(rename.Dn)}, {Quote(rename.NewRdn)}, {(rename.DeleteOldRdn ? "true" : "false")}{(rename.NewSuperior is { } superior ? $", {Quote(superior)}" : "")})",
        LdapCompareRequest compare => $"new LdapCompareRequest({Quote(compare.Dn)}, {Quote(compare.Attribute)}, {Quote(compare.Value.Text)})",
        LdapSearchRequest search => $"new LdapSearchRequest({Quote(search.BaseDn)}, LdapSearchScope.{search.Scope}, {Quote(search.Filter.ToString())}{string.Concat(search.Attributes.Select(attribute => $", {Quote(attribute)}"))}){(search.TypesOnly ? " { TypesOnly = true }" : "")}",
        _ => request.ToString(),
    };

    private static string Code(LdapAttribute attribute) => $"new LdapAttribute({Quote(attribute.Description)}{string.Concat(attribute.Values.Select(value => $", {Quote(value.Text)}"))})";

    private static string Quote(string text) => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
