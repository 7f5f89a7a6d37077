namespace FakeDrivers.Ldap.Client.Tests.RandomOperations;

/// <summary>What a directory answers, as text that is the same when the answer means the same: the order of entries, attributes and values does not count.</summary>
internal static class Answers
{
    public static async Task<string> OfAsync(ILdapConnection connection, LdapRequest request, CancellationToken cancellationToken)
    {
        try
        {
            switch (request)
            {
                case LdapAddRequest add: return Show(await connection.AddAsync(add, cancellationToken));
                case LdapDeleteRequest delete: return Show(await connection.DeleteAsync(delete, cancellationToken));
                case LdapModifyRequest modify: return Show(await connection.ModifyAsync(modify, cancellationToken));
                case LdapModifyDnRequest rename: return Show(await connection.ModifyDnAsync(rename, cancellationToken));
                case LdapCompareRequest compare: return (await connection.CompareAsync(compare, cancellationToken)).ToString();
                default: return Show(await connection.SearchAllAsync((LdapSearchRequest)request, cancellationToken));
            }
        }
        catch (LdapException error)
        {
            return Show(error.Result);
        }
    }

    /// <summary>Everything at and below a unit.</summary>
    public static Task<string> AllAsync(ILdapConnection connection, string unit, CancellationToken cancellationToken) =>
        OfAsync(connection, new LdapSearchRequest(unit, LdapSearchScope.Subtree, LdapFilter.Any, "*", "hasSubordinates", "structuralObjectClass"), cancellationToken);

    private static string Show(LdapResult result)
    {
        var text = result.MatchedDn.Length == 0 ? $"{result.Code}" : $"{result.Code}, nearest {result.MatchedDn}";
        return result is LdapSearchResult search ? string.Join('\n', search.Entries.Select(Show).Order(StringComparer.Ordinal).Prepend(text)) : text;
    }

    /// <summary>What each directory makes up by itself.</summary>
    private static bool IsOwn(string description) => description.ToLowerInvariant() is "entryuuid" or "createtimestamp";

    private static string Show(LdapEntry entry) => string.Join('\n', entry.Attributes
        .SelectMany(attribute => attribute.Values.Count == 0 || IsOwn(attribute.Description) ? [$"    {attribute.Description.ToLowerInvariant()}"] : attribute.Values.Select(value => $"    {attribute.Description.ToLowerInvariant()}: {value}"))
        .Order(StringComparer.Ordinal).Prepend($"  {entry.Dn}"));
}
