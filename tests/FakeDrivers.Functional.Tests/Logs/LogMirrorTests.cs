namespace FakeDrivers.Functional.Tests;

public sealed class LogMirrorTests
{
    [Fact]
    public async Task Every_line_goes_to_the_tests_output_as_it_comes()
    {
        var output = new List<string>();
        await using (var server = new PlayedServer(settings => settings with { Mirror = output.Add }))
        {
            server.Start();
            server.Logs.AddSecrets(["s3cret"]);
            await server.WriteAsync("one\nwith s3cret\n");
        }

        output.Should().Equal("00.000 api out| one", "00.000 api out| with ***");
    }

    [Fact]
    public async Task An_output_that_takes_nothing_any_more_stops_no_server()
    {
        await using var server = new PlayedServer(settings => settings with { Mirror = _ => throw new InvalidOperationException("There is no currently active test.") });
        server.Start();

        await server.WriteAsync("one\ntwo\n");
        await server.EndAsync();

        server.Texts.Should().Equal("one", "two");
    }

    [Fact]
    public async Task A_slow_output_leaves_out_the_oldest_lines_and_tells_how_many()
    {
        using var gate = new SemaphoreSlim(0);
        var output = new List<string>();
        void Write(string line)
        {
            if (output.Count == 0) gate.Wait(TimeSpan.FromSeconds(60));
            output.Add(line);
        }

        await using (var server = new PlayedServer(settings => settings with { Mirror = Write, KeptLines = 2 }))
        {
            for (var i = 0; i < 10; i++) server.Logs.Note($"line {i}");
            gate.Release();
        }

        output.TakeLast(2).Should().Equal("00.000 api ---| line 8", "00.000 api ---| line 9");
        output.Should().ContainSingle(line => line.EndsWith("lines left out, since this output is slow ..."));
    }
}
