using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap;

/// <summary>Answers of System.DirectoryServices.Protocols as ours.</summary>
internal static class ResponseMapping
{
    /// <summary>The answer, with all that its kind has.</summary>
    public static LdapResult ToResult(DirectoryResponse response)
    {
        LdapResult result = response switch
        {
            SearchResponse search => new LdapSearchResult
            {
                Entries = [.. search.Entries.Cast<SearchResultEntry>().Select(ToEntry)],
                References = [.. search.References.Cast<SearchResultReference>().SelectMany(reference => reference.Reference).Select(url => url.OriginalString)],
            },
            ExtendedResponse extended => new LdapExtendedResult
            {
                Oid = extended.ResponseName,
                Value = extended.ResponseValue is { Length: > 0 } value ? LdapValue.FromBytes(value) : default(LdapValue?),
            },
            _ => new LdapResult(),
        };
        return result with
        {
            Code = (LdapResultCode)response.ResultCode,
            MatchedDn = response.MatchedDN ?? string.Empty,
            DiagnosticMessage = response.ErrorMessage ?? string.Empty,
            Referrals = [.. (response.Referral ?? []).Select(url => url.OriginalString)],
            Controls = [.. (response.Controls ?? []).Select(ToControl)],
        };
    }

    // They come from a hash table, in no order.
    private static LdapEntry ToEntry(SearchResultEntry entry) =>
        new(entry.DistinguishedName, entry.Attributes.Values.Cast<DirectoryAttribute>().Select(ToAttribute).OrderBy(attribute => attribute.Description, StringComparer.OrdinalIgnoreCase));

    private static LdapAttribute ToAttribute(DirectoryAttribute attribute) =>
        new(attribute.Name, attribute.GetValues(typeof(byte[])).Cast<byte[]>().Select(LdapValue.FromBytes));

    private static LdapControl ToControl(DirectoryControl control)
    {
        var value = control.GetValue() is { Length: > 0 } octets ? LdapValue.FromBytes(octets) : default(LdapValue?);
        return LdapControlCodec.Decode(control.Type, control.IsCritical, value, isResponse: true);
    }
}
