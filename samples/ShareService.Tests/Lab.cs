using FakeDrivers;
using FakeDrivers.Volumes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ShareService.Development;
using ShareService.Shares;

namespace ShareService.Tests;

/// <summary>The app on a fake world, put together by hand: no container, no host, no socket.</summary>
internal sealed class Lab : IDisposable
{
    public const string Clients = "10.20.0.0/24";

    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKdVKwguLQ61oC2zXJegn6ca1MmLbbgWWWK0v3eQz+hU share-service";

    public Lab(Action<FakeWorldOptions>? world = null, Action<ShareServiceOptions>? app = null)
        : this(NewWorld(world), app)
    {
    }

    public Lab(FakeWorld world, Action<ShareServiceOptions>? app = null)
    {
        World = world;
        var settings = new ShareServiceOptions { ImageName = "cirros", PublicKey = PublicKey };
        app?.Invoke(settings);
        var options = Options.Create(settings);
        var poller = new Poller(world.TimeProvider, options);
        var shell = new ServerShell(world.Execute, options);
        Server = new(world.Compute, new(world.Compute, options), shell, poller, world.Locks, options, NullLogger<ServiceServer>.Instance);
        Shares = new(Server, new(world.Volumes, world.Compute, poller, options), new(shell, options), world.Locks, NullLogger<ShareManager>.Instance);
    }

    /// <summary>What the real tools said; scripted replies come from there.</summary>
    public static TranscriptFile Transcripts { get; } = TranscriptFile.Read(TranscriptFile.DefaultPath);

    public FakeWorld World { get; }

    public ServiceServer Server { get; }

    public ShareManager Shares { get; }

    /// <summary>A world in which life cycles take no time, and in which a command that nobody recorded is an error.</summary>
    public static FakeWorld NewWorld(Action<FakeWorldOptions>? configure = null)
    {
        // The log of what was tried with a server is not what is left: tests look at what is left.
        var options = new FakeWorldOptions { Compute = { MaxInstanceActions = 0 } };
        configure?.Invoke(options);
        var world = new FakeWorld(options);
        world.Execute.SetRepliers(Transcripts.Repliers());
        return world;
    }

    /// <summary>The tools go on as recorded, except that some answer with another transcript.</summary>
    public void Answer(params string[] transcriptIds) => World.Execute.SetRepliers(Transcripts.Repliers(transcriptIds));

    /// <summary>What was run on the server.</summary>
    public IReadOnlyList<string> Commands() => World.Execute.GetLog();

    public async Task<IReadOnlyList<Volume>> VolumesAsync()
    {
        var token = TestContext.Current.CancellationToken;
        return await World.Volumes.ListVolumesAsync(cancellationToken: token).ToListAsync(token);
    }

    public void Dispose() => World.Dispose();
}
