using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

/// <summary>A world of its own for each test, with a domain of its own in it, and short ways to users and tokens.</summary>
public abstract class IdentityTestBase : IDisposable
{
    protected const string Password = "correct horse";

    protected IdentityTestBase(Action<FakeIdentityOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        configure?.Invoke(options.Identity);
        World = new(options);
    }

    protected FakeWorld World { get; }

    protected FakeIdentityApi Identity => World.Identity;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<User> UserAsync(string name, string domainId = IdentityDomain.DefaultId) =>
        Identity.CreateUserAsync(new() { Name = name, DomainId = domainId, Password = Password }, Token);

    protected Task<Project> ProjectAsync(string name, string? parentId = null) =>
        Identity.CreateProjectAsync(new() { Name = name, ParentId = parentId }, Token);

    protected Task GrantAsync(User user, Project project, string roleId = "member") =>
        Identity.GrantRoleAsync(new() { RoleId = roleId, UserId = user.Id, ProjectId = project.Id }, Token);

    /// <summary>A user who has a role in a project of that name.</summary>
    protected async Task<(User User, Project Project)> MemberAsync(string name = "ann", string project = "shop", string roleId = "member")
    {
        var (user, made) = (await UserAsync(name), await ProjectAsync(project));
        await GrantAsync(user, made, roleId);
        return (user, made);
    }

    protected Task<Token> LogInAsync(User user, TokenScope? scope = null, string password = Password) => Identity.AuthenticateAsync(
        new() { Password = new() { User = IdentityName.OfId(user.Id), Password = password }, Scope = scope }, Token);

    protected Task<Token> LogInAsync(User user, Project project) => LogInAsync(user, TokenScope.Project(project.Id));

    protected FakeIdentityApi As(Token token) => World.As(token).Identity;

    protected async Task<bool> IsValidAsync(Token token)
    {
        try
        {
            await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token);
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The call is refused with that error, and the world is the very same as before.</summary>
    protected async Task<TError> RefusedAsync<TError>(Func<Task> call)
        where TError : DriverException
    {
        var before = World.Kernel.State;
        var error = (await call.Should().ThrowAsync<TError>()).Which;
        World.Kernel.State.Should().BeSameAs(before, "a refused call changes nothing");
        return error;
    }

    protected static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> listing)
    {
        var all = new List<T>();
        await foreach (var each in listing) all.Add(each);
        return all;
    }
}
