using FakeDrivers;
using FakeDrivers.Ldap;

namespace StaffDirectory.Development;

/// <summary>The directory of the Development environment: a fake with the thousand people of <c>people.ldif</c>.</summary>
internal static class DevelopmentDirectory
{
    /// <summary>Five wrong passwords in a row lock an account for ten minutes.</summary>
    public static LdapPasswordPolicy Policy { get; } = new() { Lockout = true, MaxFailures = 5, LockoutDuration = TimeSpan.FromMinutes(10) };

    private static string PeoplePath => Path.Combine(AppContext.BaseDirectory, "people.ldif");

    public static void AddDevelopmentDirectory(this IHostApplicationBuilder builder) => builder.Services.AddFakeDrivers(options =>
    {
        options.Only<ILdapConnection>();
        options.Ldap.PasswordPolicy = Policy;
        options.Seed(Fill);
    });

    public static void Fill(FakeWorld world) => world.Ldap.LoadLdifFile(PeoplePath);
}
