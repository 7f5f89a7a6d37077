namespace FakeDrivers.Ldap;

/// <summary>Requests as the call log keeps them: without their secrets.</summary>
internal static class LdapRedaction
{
    // The tag of a password that was made (RFC 3062).
    private const byte GeneratedTag = 0x80;

    private static readonly LdapValue s_hidden = "***";

    public static LdapDeleteRequest Of(LdapDeleteRequest request) => Hidden(request);

    public static LdapModifyDnRequest Of(LdapModifyDnRequest request) => Hidden(request);

    public static LdapBindRequest Of(LdapBindRequest request) => request.Credentials switch
    {
        LdapSimpleCredentials { Password.Length: > 0 } => request with { Credentials = new LdapSimpleCredentials(s_hidden) },
        LdapSaslCredentials { Credentials: not null } sasl => request with { Credentials = sasl with { Credentials = s_hidden } },
        _ => request,
    };

    public static LdapAddRequest Of(LdapAddRequest request) => !request.Attributes.Any(attribute => LdapSecrets.Holds(attribute.Description))
        ? Hidden(request)
        : Hidden(request) with { Attributes = [.. request.Attributes.Select(Of)] };

    public static LdapModifyRequest Of(LdapModifyRequest request) => !request.Modifications.Any(step => LdapSecrets.Holds(step.Attribute.Description))
        ? Hidden(request)
        : Hidden(request) with { Modifications = [.. request.Modifications.Select(step => step with { Attribute = Of(step.Attribute) })] };

    public static LdapCompareRequest Of(LdapCompareRequest request) => LdapSecrets.Holds(request.Attribute) ? Hidden(request) with { Value = s_hidden } : Hidden(request);

    public static LdapExtendedRequest Of(LdapExtendedRequest request) =>
        request.Oid == LdapExtendedOids.ModifyPassword && request.Value is not null ? request with { Value = s_hidden } : request;

    public static LdapSearchRequest Of(LdapSearchRequest request)
    {
        var (bare, filter) = (Hidden(request), Of(request.Filter));
        return ReferenceEquals(filter, request.Filter) ? bare : bare with { Filter = filter };
    }

    /// <summary>A result as it is kept until somebody reads it: one that holds on to entries as they are stored does so with and without stars.</summary>
    public static LdapSearchResult Kept(LdapSearchResult result) => result.Entries is FoundEntries ? result : Of(result);

    public static LdapSearchResult Of(LdapSearchResult result) => result.Entries is FoundEntries found
        ? found.Masked() is var masked && ReferenceEquals(masked, found) ? result : result with { Entries = masked }
        : result.Entries.Any(HasSecrets) ? result with { Entries = [.. result.Entries.Select(entry => HasSecrets(entry) ? Of(entry) : entry)] } : result;

    /// <summary>A search that was cut short throws what it found.</summary>
    public static Exception Of(Exception error) => error is LdapException { Result: LdapSearchResult cut } && Of(cut) is var hidden && !ReferenceEquals(hidden, cut)
        ? new LdapException(hidden, error.InnerException)
        : error;

    /// <summary>What a read control before or after a change shows is hidden too.</summary>
    public static LdapResult Of(LdapResult result) => result.Controls.Count == 0 ? result : result with
    {
        Controls = [.. result.Controls.Select(control => control switch
        {
            LdapPreReadResultControl pre when HasSecrets(pre.Entry) => pre with { Entry = Of(pre.Entry) },
            LdapPostReadResultControl post when HasSecrets(post.Entry) => post with { Entry = Of(post.Entry) },
            _ => control,
        })],
    };

    /// <summary>The only values that answers of known extended operations hold secrets in are passwords that were made.</summary>
    public static LdapExtendedResult Of(LdapExtendedResult result) =>
        result.Value is { Length: > 2 } value && value.Span[0] == BerTag.Sequence && value.Span[2] == GeneratedTag ? result with { Value = s_hidden } : result;

    public static LdapFilter Of(LdapFilter filter) => filter switch
    {
        LdapEqualityFilter equality when LdapSecrets.Holds(equality.Attribute) => equality with { Value = s_hidden },
        LdapApproximateFilter approximate when LdapSecrets.Holds(approximate.Attribute) => approximate with { Value = s_hidden },
        LdapGreaterOrEqualFilter greater when LdapSecrets.Holds(greater.Attribute) => greater with { Value = s_hidden },
        LdapLessOrEqualFilter less when LdapSecrets.Holds(less.Attribute) => less with { Value = s_hidden },
        LdapSubstringFilter substring when LdapSecrets.Holds(substring.Attribute) => new LdapSubstringFilter(substring.Attribute, any: [s_hidden]),
        LdapExtensibleFilter { Attribute: { } attribute } extensible when LdapSecrets.Holds(attribute) => extensible with { Value = s_hidden },
        LdapNotFilter negated when Of(negated.Filter) is var inner && !ReferenceEquals(inner, negated.Filter) => new LdapNotFilter(inner),
        LdapAndFilter all when Of(all.Filters) is { } parts => new LdapAndFilter(parts),
        LdapOrFilter any when Of(any.Filters) is { } parts => new LdapOrFilter(parts),
        _ => filter,
    };

    /// <summary>The filters without secrets; nothing when they have none.</summary>
    private static LdapFilter[]? Of(IReadOnlyList<LdapFilter> filters)
    {
        LdapFilter[]? hidden = null;
        for (var i = 0; i < filters.Count; i++)
        {
            var own = Of(filters[i]);
            if (!ReferenceEquals(own, filters[i])) (hidden ??= [.. filters])[i] = own;
        }

        return hidden;
    }

    /// <summary>The request with the filters of its controls as the log may keep them.</summary>
    private static TRequest Hidden<TRequest>(TRequest request)
        where TRequest : LdapRequest
    {
        if (request.Controls.Count == 0) return request;
        return (TRequest)(request with
        {
            Controls = [.. request.Controls.Select(control => control switch
        {
            LdapAssertionControl assertion => assertion with { Filter = Of(assertion.Filter) },
            LdapMatchedValuesControl matched => new LdapMatchedValuesControl(matched.Filters.Select(Of)) { IsCritical = matched.IsCritical },
            LdapVirtualListViewControl { Target: not null } window when SortsBySecret(request) => window with { Target = s_hidden },
            _ => control,
        })]
        });
    }

    private static bool SortsBySecret(LdapRequest request) =>
        request.Controls.OfType<LdapSortControl>().Any(sort => sort.Keys.Any(key => LdapSecrets.Holds(key.Attribute)));

    private static bool HasSecrets(LdapEntry entry)
    {
        if (entry.Source is StoredProjection projection) return projection.HasSecrets;
        foreach (var attribute in entry.Attributes)
        {
            if (LdapSecrets.Holds(attribute.Description)) return true;
        }

        return false;
    }

    private static LdapEntry Of(LdapEntry entry) => entry.Source is StoredProjection projection
        ? LdapEntry.Adopt(entry.Dn, projection.Masked())
        : entry with { Attributes = [.. entry.Attributes.Select(Of)] };

    private static LdapAttribute Of(LdapAttribute attribute) =>
        LdapSecrets.Holds(attribute.Description) ? attribute with { Values = [.. attribute.Values.Select(_ => s_hidden)] } : attribute;
}
