namespace StaffDirectory.People;

/// <summary>What a search found.</summary>
/// <param name="People">The people, by name.</param>
/// <param name="HasMore">Whether there are more than are shown.</param>
public sealed record PeopleFound(IReadOnlyList<Person> People, bool HasMore)
{
    public static PeopleFound Nobody { get; } = new([], HasMore: false);
}
