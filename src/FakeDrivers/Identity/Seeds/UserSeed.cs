namespace FakeDrivers.Identity;

/// <summary>What a user of test data is to be.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Take it from <see cref="FakeIdentityApi.SeedUser"/> and change it with <c>with</c>. The
/// password is not shown as text.
/// </remarks>
public sealed record UserSeed
{
    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>user1</c>, <c>user2</c>…</value>
    public string? Name { get; init; }

    /// <summary>The password.</summary>
    /// <value>The default, <see langword="null"/>, is the default password of the options.</value>
    public string? Password { get; init; }

    /// <summary>The id of the project on which the user has <see cref="Roles"/>, and which is the user's default one.</summary>
    /// <value>The default, <see langword="null"/>, is none.</value>
    public string? ProjectId { get; init; }

    /// <summary>The names of the roles on the project.</summary>
    /// <value>The default is <c>member</c>; without a project nobody asks for them.</value>
    public IReadOnlyList<string> Roles { get; init => field = ValueList<string>.From(value); } = ValueList<string>.From(["member"]);

    /// <inheritdoc/>
    public override string ToString() => $"user {Name}";
}
