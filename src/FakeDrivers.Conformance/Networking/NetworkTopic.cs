using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

/// <summary>The promises that hold for every kind of resource, for one kind.</summary>
internal sealed class NetworkTopic<TRow>(string code, string what, string path)
    where TRow : NetworkResource
{
    private const string NoSuchId = "00000000-0000-4000-8000-00000000dead";

    public required Func<NetworkHarness, CancellationToken, Task<TRow>> Make { get; init; }

    public required Func<INetworkApi, string, CancellationToken, Task<TRow>> Get { get; init; }

    public required Func<INetworkApi, CancellationToken, IAsyncEnumerable<TRow>> List { get; init; }

    public required Func<INetworkApi, string, string, int?, CancellationToken, Task<TRow>> Describe { get; init; }

    public required Func<INetworkApi, string, CancellationToken, Task> Delete { get; init; }

    public Func<NetworkHarness, INetworkApi> View { get; init; } = harness => harness.Network;

    public string? Capability { get; init; }

    public IEnumerable<ConformanceCase<NetworkHarness>> Cases() =>
    [
        Case(1, $"A new {what} is read and listed", NewIsReadAsync),
        Case(2, $"A change of a {what} shows, and counts a revision", ChangeShowsAsync),
        Case(3, $"A change that means another revision of a {what} is refused", OtherRevisionIsRefusedAsync),
        Case(4, $"A removed {what} is neither found nor listed", RemovedIsGoneAsync),
        Case(5, $"An unknown {what} is not found", UnknownIsNotFoundAsync),
        Case(6, $"A {what} of another project is not found", ForeignIsNotFoundAsync, NetworkCapabilities.Projects),
    ];

    private ConformanceCase<NetworkHarness> Case(int number, string title, Func<NetworkHarness, CancellationToken, Task> body, string? capability = null) => new()
    {
        Id = FormattableString.Invariant($"NET-{code}-{number:000}"),
        Title = title,
        Source = $"Neutron API v2.0, /{path}",
        Body = body,
        Capability = capability ?? Capability,
    };

    private async Task NewIsReadAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = await Make(harness, token).ConfigureAwait(false);
        var read = await Get(View(harness), made.Id, token).ConfigureAwait(false);
        Expect.Equal((made.Id, made.ProjectId, made.Description, made.CreatedAt), (read.Id, read.ProjectId, read.Description, read.CreatedAt), what);
        Expect.True(await IsListedAsync(harness, made.Id, token).ConfigureAwait(false), $"the {what} to be listed");
    }

    private async Task ChangeShowsAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = await Make(harness, token).ConfigureAwait(false);
        var before = await Get(View(harness), made.Id, token).ConfigureAwait(false);
        await Describe(View(harness), made.Id, "changed", before.RevisionNumber, token).ConfigureAwait(false);
        var read = await Get(View(harness), made.Id, token).ConfigureAwait(false);
        Expect.Equal("changed", read.Description, "the description");
        Expect.True(read.RevisionNumber > before.RevisionNumber, "the revision to be a later one", read.RevisionNumber);
    }

    private async Task OtherRevisionIsRefusedAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = await Make(harness, token).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<ConflictException>(() => Describe(View(harness), made.Id, "changed", 1000, token), "changing it").ConfigureAwait(false);
        Expect.Equal("RevisionNumberConstraintFailed", refusal.ErrorType, "the error's name");
        Expect.Equal(made.Description, (await Get(View(harness), made.Id, token).ConfigureAwait(false)).Description, "the description");
    }

    private async Task RemovedIsGoneAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = await Make(harness, token).ConfigureAwait(false);
        await Delete(View(harness), made.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => Get(View(harness), made.Id, token), "reading it").ConfigureAwait(false);
        Expect.True(!await IsListedAsync(harness, made.Id, token).ConfigureAwait(false), $"the {what} not to be listed");
    }

    private async Task UnknownIsNotFoundAsync(NetworkHarness harness, CancellationToken token)
    {
        var get = await Expect.ThrowsAsync<ResourceNotFoundException>(() => Get(View(harness), NoSuchId, token), "reading it").ConfigureAwait(false);
        Expect.Equal(NoSuchId, get.Id, "the id that the error names");
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => Describe(View(harness), NoSuchId, "changed", null, token), "changing it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => Delete(View(harness), NoSuchId, token), "removing it").ConfigureAwait(false);
    }

    private async Task ForeignIsNotFoundAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = await Make(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => Get(harness.OtherProject, made.Id, token), "reading it").ConfigureAwait(false);
    }

    private async Task<bool> IsListedAsync(NetworkHarness harness, string id, CancellationToken token)
    {
        await foreach (var row in List(View(harness), token).ConfigureAwait(false))
        {
            if (row.Id == id) return true;
        }

        return false;
    }
}
