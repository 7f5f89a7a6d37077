using System.IO.Compression;
using FakeDrivers;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace BackupScript.Tests;

/// <summary>
/// The script as it is, with a directory of its own for the backups. The tools that touch machines are shims; <c>gzip</c>, <c>date</c>,
/// <c>mkdir</c> and the rest run for real.
/// </summary>
internal sealed class BackupRig : IAsyncDisposable
{
    private static readonly string[] Tools = ["lvs", "lvcreate", "lvremove", "mount", "umount", "tar", "mysqldump", "rsync", "sleep", "logger"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("backup-script-");
    private readonly CommandShims _shims;

    private BackupRig(FakeWorld world, CommandShims shims)
    {
        World = world;
        _shims = shims;
    }

    /// <summary>Where the tools are fakes.</summary>
    public FakeWorld World { get; }

    /// <summary>Where the script keeps its backups.</summary>
    public string BackupDirectory => _directory.FullName;

    /// <summary>The names of the backups that are there, whole or not.</summary>
    public IReadOnlyList<string> Backups => [.. _directory.GetDirectories().Select(backup => backup.Name).Order()];

    /// <summary>What the tools were called with, in order. The place of the mount and the name of the backup differ each time.</summary>
    public IReadOnlyList<string> Calls =>
        [.. World.Execute.GetLog().Select(call => Names.Replace(call).Replace(BackupDirectory, "BACKUPS", StringComparison.Ordinal))];

    /// <summary>The commands as the fake saw them, by the name of their program.</summary>
    public ILookup<string, Command> Commands =>
        World.Execute.Calls.Select(call => call.Command).ToLookup(command => command.Program);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes a rig in which every tool does well, except those that the test answers otherwise.</summary>
    public static async Task<BackupRig> CreateAsync(Action<FakeExecute>? otherwise = null)
    {
        Assert.SkipUnless(File.Exists("/bin/bash") || File.Exists("/usr/bin/bash"), "There is no bash, which the script is written for.");
        var world = new FakeWorld();

        // The first that matches answers: what the test says goes before what is usual.
        otherwise?.Invoke(world.Execute);
        world.Execute.When("lvs").Replies(Reply.Exit(5, standardError: "  Failed to find logical volume \"vg0/data-backup\"\n"));
        world.Execute.When("lvcreate").Replies("  Logical volume \"data-backup\" created.\n");
        world.Execute.When("lvremove").Replies("  Logical volume \"data-backup\" successfully removed.\n");
        world.Execute.When("tar").Replies("the files");
        world.Execute.When("mysqldump").Replies("the tables");
        foreach (var tool in (string[])["mount", "umount", "rsync", "sleep", "logger"]) world.Execute.When(tool).Replies("");
        return new(world, await world.Execute.CreateShimsAsync(Tools, cancellationToken: Token));
    }

    /// <summary>Runs the script to its end.</summary>
    public async Task<CommandResult> RunAsync(params (string Name, string? Value)[] settings)
    {
        await using var script = await StartAsync(settings);
        return await script.WaitAsync(Token);
    }

    /// <summary>Starts the script.</summary>
    public Task<ICommandProcess> StartAsync(params (string Name, string? Value)[] settings)
    {
        var environment = new Dictionary<string, string?>
        {
            ["BACKUP_DIR"] = BackupDirectory,
            ["BACKUP_TARGET"] = "vault:/srv/backups",
            ["MYSQL_PWD"] = "hunter2",
        };
        foreach (var (name, value) in settings) environment[name] = value;
        var command = new Command("bash", Path.Combine(AppContext.BaseDirectory, "backup.sh")) { Environment = environment, AcceptedExitCodes = null };
        return new ProcessExecutor().StartAsync(_shims.ApplyTo(command), Token);
    }

    /// <summary>What a file of the only backup holds, unpacked by our own gzip.</summary>
    public async Task<string> ReadAsync(string file)
    {
        await using var packed = File.OpenRead(Path.Combine(BackupDirectory, Backups.Single(), file));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        return await new StreamReader(unpacked).ReadToEndAsync(Token);
    }

    /// <summary>A backup of some other day.</summary>
    public void AddBackup(string name) => _directory.CreateSubdirectory(name);

    public async ValueTask DisposeAsync()
    {
        await _shims.DisposeAsync();
        World.Dispose();
        _directory.Delete(recursive: true);
    }
}
