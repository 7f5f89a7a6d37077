using FakeDrivers.Ldap;
using Microsoft.Extensions.Options;

namespace StaffDirectory.People;

/// <summary>Looks people up.</summary>
public sealed class PeopleFinder(ILdapSearch directory, IOptions<StaffDirectoryOptions> options)
{
    private static readonly LdapFilter IsPerson = LdapFilter.Equal("objectClass", "inetOrgPerson");

    /// <summary>The one person with a user name.</summary>
    /// <returns>The person; <see langword="null"/> when there is none, or not just one.</returns>
    public async Task<Person?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        // Values that are given so need no escapes: what a user types cannot change what the filter means.
        var found = await SearchAsync(IsPerson & LdapFilter.Equal("uid", userName), limit: 1, cancellationToken);
        return found is { HasMore: false, People: [var person] } ? person : null;
    }

    /// <summary>The people of whom every word of a text is part of the name, or begins the mail address, the department or the title.</summary>
    public async Task<PeopleFound> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return PeopleFound.Nobody;
        var filter = words.Aggregate(IsPerson, (joined, word) => joined & (LdapFilter.Contains("cn", word)
            | LdapFilter.StartsWith("mail", word) | LdapFilter.StartsWith("departmentNumber", word) | LdapFilter.StartsWith("title", word)));
        return await SearchAsync(filter, options.Value.MaxResults, cancellationToken);
    }

    private async Task<PeopleFound> SearchAsync(LdapFilter filter, int limit, CancellationToken cancellationToken)
    {
        var request = new LdapSearchRequest(options.Value.PeopleDn, LdapSearchScope.OneLevel, filter, Person.Attributes) { SizeLimit = limit };
        try
        {
            return new(ByName(await directory.SearchAllAsync(request, cancellationToken)), HasMore: false);
        }
        catch (LdapException error) when (error is { ResultCode: LdapResultCode.SizeLimitExceeded, Result: LdapSearchResult first })
        {
            return new(ByName(first), HasMore: true);
        }
    }

    private static List<Person> ByName(LdapSearchResult result) =>
        [.. result.Entries.Select(Person.Of).OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.UserName, StringComparer.Ordinal)];
}
