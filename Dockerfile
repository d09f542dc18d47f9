# Build: restore from the lock files first, so that a change of code does not restore again.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/EcsPolicyStudio.Policies/*.csproj src/EcsPolicyStudio.Policies/packages.lock.json src/EcsPolicyStudio.Policies/
COPY src/EcsPolicyStudio.IamClient/*.csproj src/EcsPolicyStudio.IamClient/packages.lock.json src/EcsPolicyStudio.IamClient/
COPY src/EcsPolicyStudio.Iam/*.csproj src/EcsPolicyStudio.Iam/packages.lock.json src/EcsPolicyStudio.Iam/
COPY src/EcsPolicyStudio.LocalIam/*.csproj src/EcsPolicyStudio.LocalIam/packages.lock.json src/EcsPolicyStudio.LocalIam/
COPY src/EcsPolicyStudio.Web/*.csproj src/EcsPolicyStudio.Web/packages.lock.json src/EcsPolicyStudio.Web/
RUN dotnet restore src/EcsPolicyStudio.Web --locked-mode
COPY appsettings.json ./
COPY wwwroot wwwroot
COPY src src
RUN dotnet publish src/EcsPolicyStudio.Web --configuration Release --no-restore --output /app

# Run: no SDK, no root, data on a volume.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown "$APP_UID" /data
ENV Data__Folder=/data \
    Urls=http://+:8080
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["dotnet", "EcsPolicyStudio.Web.dll", "--probe", "http://127.0.0.1:8080/healthz"]
ENTRYPOINT ["dotnet", "EcsPolicyStudio.Web.dll"]
