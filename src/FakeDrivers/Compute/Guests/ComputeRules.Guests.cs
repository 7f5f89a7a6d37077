using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Reaching into the systems that run on servers.</content>
internal static partial class ComputeRules
{
    public static NoResult SetAdminPassword(Transaction tx, SetAdminPasswordRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.SetPassword);
        if (string.IsNullOrEmpty(request.AdminPassword)) throw ComputeErrors.EmptyPassword();
        return Begin(tx, server.Id, ServerActions.SetPassword, ComputeTransitions.FinishSetPassword, tx.Options<FakeComputeOptions>().Password);
    }

    /// <summary>Nothing of the dump is to be seen from outside.</summary>
    public static NoResult TriggerCrashDump(Transaction tx, ServerReference request)
    {
        NoteDone(tx, Require(tx, request.ServerId, ServerActions.CrashDump), ServerActions.CrashDump);
        return NoResult.Value;
    }

    public static string GetConsoleOutput(StateView view, ConsoleOutputRequest request)
    {
        var server = Require(view, request.ServerId);
        if (request.Lines < -1) throw ComputeErrors.ConsoleLines(request.Lines.Value);
        DemandOnHost(server);
        var text = view.Find(ComputeTables.ConsoleLogs, server.Id)?.Text ?? BootText(server);
        if (request.Lines is not { } most || most < 0) return text;
        var lines = text.Split('\n');
        if (lines is [.., ""]) lines = lines[..^1];
        return string.Concat(lines.TakeLast(most).Select(line => line + "\n"));
    }

    public static ServerConsole OpenConsole(Transaction tx, OpenConsoleRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.OpenConsole);
        DemandOnHost(server);
        var token = tx.NewId("console", server.Id);
        var url = request.Kind switch
        {
            ServerConsoleKind.NoVnc => $"http://127.0.0.1:6080/vnc_auto.html?path=%3Ftoken%3D{token}",
            ServerConsoleKind.SpiceHtml5 => $"http://127.0.0.1:6082/spice_auto.html?token={token}",
            ServerConsoleKind.Serial => $"ws://127.0.0.1:6083/?token={token}",
            _ => $"http://127.0.0.1:6090/?token={token}",
        };
        var console = new ServerConsole { ServerId = server.Id, Kind = request.Kind, Url = url };
        tx.Put(ComputeTables.Consoles, console);
        return console;
    }

    public static ServerDiagnostics GetDiagnostics(StateView view, ServerReference request)
    {
        var server = Shown(view, Require(view, request.ServerId));
        DemandOnHost(server);
        if (server.PowerState is ServerPowerState.NoState or ServerPowerState.Shutdown) throw ComputeErrors.DoesNotRun(server);
        return new()
        {
            State = server.PowerState,
            Uptime = view.Now - (server.LaunchedAt ?? view.Now),
            HasConfigDrive = server.HasConfigDrive,
            Cpus = server.Flavor.Vcpus,
            Nics = server.Addresses.Select(address => address.MacAddress).Distinct().Count(),
            Disks = server.Volumes.Count + (server.ImageId is null ? 0 : 1),
            MemoryMiB = server.Flavor.MemoryMiB,
        };
    }

    public static string GetGuestPassword(StateView view, ServerReference request) =>
        view.Find(ComputeTables.GuestPasswords, Require(view, request.ServerId).Id)?.Password ?? string.Empty;

    public static NoResult ClearGuestPassword(Transaction tx, ServerReference request)
    {
        tx.Remove(ComputeTables.GuestPasswords, Require(tx, request.ServerId).Id);
        return NoResult.Value;
    }

    private static void DemandOnHost(Server server)
    {
        if (server.Host is null) throw ComputeErrors.OnNoHost(server);
    }

    private static string BootText(Server server) => server.LaunchedAt is { } launched
        ? string.Create(CultureInfo.InvariantCulture, $"""
            [    0.000000] Booting {server.HostName} ({server.Id})
            [    0.000000] {server.Flavor.Vcpus} CPUs, {server.Flavor.MemoryMiB} MiB of memory
            [    1.000000] Up since {launched:yyyy-MM-ddTHH:mm:ssZ}

            {server.HostName} login:

            """).ReplaceLineEndings("\n")
        : string.Empty;
}
