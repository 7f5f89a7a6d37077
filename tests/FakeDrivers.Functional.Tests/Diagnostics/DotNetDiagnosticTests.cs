using System.Net.Sockets;
using System.Text;

namespace FakeDrivers.Functional.Tests;

public sealed class DotNetDiagnosticTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_dot_net_program_tells_what_it_is_and_leaves_a_dump()
    {
        using var program = await RunningProgram.ServerAsync();

        var text = await DotNetDiagnostic.AskAsync(program.Id, _directory.Path, TestContext.Current.CancellationToken).Within();

        var dump = _directory[$"dotnet-{program.Id}.dmp"];
        text.Should().StartWith($"FakeDrivers.Functional.Tests on .NET {Environment.Version}, ").And.Contain($"a small dump is in {dump}");
        new FileInfo(dump).Length.Should().BePositive();
    }

    [Fact]
    public async Task The_port_is_found_in_the_programs_own_directory_for_temporary_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the environment of a process");
        using var program = await RunningProgram.ServerAsync();

        DotNetPort.Find(program.Id)?.Directory.Should().Be(program.TemporaryDirectory);
    }

    [Fact]
    public async Task A_socket_that_an_earlier_process_of_the_same_number_left_is_not_taken()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere only the age of sockets tells");
        using var program = await RunningProgram.ServerAsync(new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" });
        await File.WriteAllTextAsync(Path.Combine(program.TemporaryDirectory, $"dotnet-diagnostic-{program.Id}-1-socket"), "", TestContext.Current.CancellationToken);

        DotNetPort.Find(program.Id).Should().BeNull();
    }

    [Fact]
    public async Task A_dot_net_program_without_a_port_is_told_to_have_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells what a process has loaded");
        using var program = await RunningProgram.ServerAsync(new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" });

        var text = await DotNetDiagnostic.AskAsync(program.Id, _directory.Path, TestContext.Current.CancellationToken).Within();

        text.Should().StartWith("has no diagnostics port: DOTNET_EnableDiagnostics is 0");
    }

    [Fact]
    public async Task A_program_that_is_none_of_dot_net_is_passed_over()
    {
        using var program = RunningProgram.Native();

        (await DotNetDiagnostic.AskAsync(program.Id, _directory.Path, TestContext.Current.CancellationToken).Within()).Should().BeNull();
    }

    [Fact]
    public async Task A_port_that_closes_the_connection_is_a_line_and_no_failure()
    {
        var text = await AskPlayedAsync(_ => []);

        text.Should().StartWith("the diagnostics port does not answer: ");
    }

    [Fact]
    public async Task A_refusal_is_told_with_the_runtimes_words()
    {
        var text = await AskPlayedAsync(request => request[16] == 4
            ? Answer(0, [.. new byte[24], .. Text("app.dll"), .. Text("Linux"), .. Text("x64"), .. Text("app"), .. Text("10.0.1")])
            : Answer(0xff, [0x05, 0x40, 0x00, 0x80, .. Text("the disk is full")]));

        text.Should().StartWith("app on .NET 10.0.1, Linux x64\nno dump: the runtime refused with 0x80004005 the disk is full\n");
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_a_line_and_no_failure()
    {
        var text = await AskPlayedAsync(_ => Answer(0, [.. new byte[24], 0xff, 0xff, 0, 0]));

        text.Should().Be("the diagnostics port does not answer: A text is longer than the answer.");
    }

    private static byte[] Text(string text) => [(byte)(text.Length + 1), 0, 0, 0, .. Encoding.Unicode.GetBytes($"{text}\0")];

    private static byte[] Answer(byte id, byte[] payload) => [.. "DOTNET_IPC_V1\0"u8, (byte)(20 + payload.Length), 0, 0xff, id, 0, 0, .. payload];

    /// <summary>Asks a port that a test plays.</summary>
    private async Task<string> AskPlayedAsync(Func<byte[], byte[]> answer)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(_directory["port"]));
        listener.Listen();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var playing = PlayAsync();
        var text = await DotNetDiagnostic.AskAsync(new DotNetPort(_directory["port"]), 1, _directory.Path, TestContext.Current.CancellationToken).Within();
        await stop.CancelAsync();
        await playing.ContinueWith(_ => { }, TaskScheduler.Default);
        return text;

        async Task PlayAsync()
        {
            while (true)
            {
                using var connection = await listener.AcceptAsync(stop.Token);
                var request = new byte[4096];
                var count = await connection.ReceiveAsync(request, stop.Token);
                await connection.SendAsync(answer(request[..count]), stop.Token);
            }
        }
    }
}
