namespace FakeDrivers.Functional.Tests;

public sealed class CustomTemplateTests : IDisposable
{
    private readonly TestDirectory _directory = new();
    private readonly Dictionary<string, string> _server = [];
    private int _dumps;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_dump_is_made_once_and_loaded_for_each_test()
    {
        var template = Template();

        var one = await template.CreateAsync(_directory.Context, "api", Cancellation);
        await template.CreateAsync(_directory.Context, "registry", Cancellation);

        _dumps.Should().Be(1);
        _server.Should().Equal(new Dictionary<string, string> { ["test_api"] = "dump", ["test_registry"] = "dump" });
        one.Values.Should().Equal(new Dictionary<string, string> { ["database"] = "test_api" });
    }

    [Fact]
    public async Task Reset_and_drop_are_the_delegates()
    {
        var database = await Template().CreateAsync(_directory.Context, "api", Cancellation);
        _server["test_api"] = "changed";

        await database.ResetAsync(Cancellation);
        _server["test_api"].Should().Be("dump");

        await database.DropAsync();
        _server.Should().BeEmpty();
    }

    [Fact]
    public async Task Reset_without_a_delegate_is_refused_and_drop_does_nothing()
    {
        var database = await new CustomTemplate("key", DumpAsync, LoadAsync, _directory.Templates).CreateAsync(_directory.Context, "api", Cancellation);

        var reset = () => database.ResetAsync(Cancellation);

        await reset.Should().ThrowAsync<DatabaseTemplateException>().WithMessage("*'key'*reset*");
        await database.DropAsync();
        _server.Should().ContainKey("test_api");
    }

    [Fact]
    public async Task What_a_delegate_throws_is_told_with_the_database_that_it_was_about()
    {
        var template = new CustomTemplate("key", DumpAsync, LoadAsync, _directory.Templates) { Drop = (_, _) => throw new IOException("the server is gone") };
        var database = await template.CreateAsync(_directory.Context, "api", Cancellation);

        var drop = database.DropAsync;

        await drop.Should().ThrowAsync<DatabaseTemplateException>().WithMessage("*test_api*still there*the server is gone*");
    }

    private CustomTemplate Template() => new("key", DumpAsync, LoadAsync, _directory.Templates)
    {
        Reset = async (files, values, cancellationToken) => _server[values["database"]] = await File.ReadAllTextAsync(Path.Combine(files, "dump.sql"), cancellationToken),
        Drop = (values, _) => Task.FromResult(_server.Remove(values["database"])),
    };

    private Task DumpAsync(string directory, CancellationToken cancellationToken)
    {
        _dumps++;
        return File.WriteAllTextAsync(Path.Combine(directory, "dump.sql"), "dump", cancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, string>> LoadAsync(string directory, string name, CancellationToken cancellationToken)
    {
        _server[$"test_{name}"] = await File.ReadAllTextAsync(Path.Combine(directory, "dump.sql"), cancellationToken);
        return new Dictionary<string, string> { ["database"] = $"test_{name}" };
    }
}
