namespace StaffDirectory.People;

/// <summary>Where the staff are, and how many are shown.</summary>
public sealed class StaffDirectoryOptions
{
    public const string Section = "StaffDirectory";

    /// <summary>The entry below which all people stand.</summary>
    public string PeopleDn { get; set; } = "ou=people,dc=example,dc=com";

    /// <summary>How many people a search shows at most.</summary>
    public int MaxResults { get; set; } = 50;
}
