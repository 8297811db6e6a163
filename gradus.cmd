@echo off
rem Runs the command line of Gradus: in an unpacked gradus-VERSION.zip the jars that are there; in a checkout
rem it builds them first, when there is no build of these very sources.
rem
rem What is built is a copy of the watched files, in a folder of its own. Comparing the checkout with
rem that copy (sizes and times, both ways) shows whether the sources changed since; the file "built"
rem says that the copy's build came to its end.
setlocal EnableExtensions DisableDelayedExpansion

for %%R in ("%~dp0.") do set "ROOT=%%~fR"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT%."
set "TARGET=%ROOT%\target"
set "BUILT=%TARGET%\launcher"
set "INSTALLED="
if exist "%ROOT%\lib\controller\" set "INSTALLED=true"
if defined INSTALLED set "BUILT=%ROOT%\lib"
set "WORKSHOP=%TARGET%\launcher.build"
set "RESULT=%TARGET%\launcher.result"
set "LOCK=%TARGET%\launcher.lock"
set "BUILD_LOG=%TARGET%\launcher.log"

call :find_jdk || exit /b 4
if defined INSTALLED goto built
call :is_built || call :build || exit /b 4
:built

set "CLASS_PATH="
for /f "delims=" %%J in ('dir /b /on "%BUILT%\controller\*.jar"') do call :append "%%J"

rem The user's options for Java are Maven's business; here they would print lines and change limits.
set "JAVA_TOOL_OPTIONS="
set "_JAVA_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "CLASSPATH="
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xmx512m -XX:+DisplayVMOutputToStderr -XX:+SuppressFatalErrorMessage "-Dgradus.home=%ROOT%" "-Dgradus.worker.lib=%BUILT%\worker" "-Dgradus.installed=%INSTALLED%" "-Dgradus.launcher=0" -cp "%CLASS_PATH%" gradus.cli.GradusMain %*
set "STATUS=%ERRORLEVEL%"
rem A JVM that does not start says 1, which would mean: graded. So a command line that knows of its launcher
rem adds 100 to its statuses. The other two are those of a JVM that was asked to end.
if %STATUS% GEQ 100 if %STATUS% LEQ 104 set /a STATUS-=100 & goto answered
if %STATUS% EQU 130 goto answered
if %STATUS% EQU -1073741510 goto answered
call :say "gradus: %JDK%\bin\java.exe ended with status %STATUS% and gave no answer."
set "STATUS=4"
:answered
exit /b %STATUS%

:append
if defined CLASS_PATH set "CLASS_PATH=%CLASS_PATH%;"
set "CLASS_PATH=%CLASS_PATH%%BUILT%\controller\%~1"
exit /b 0

rem The JDK's release file tells its version; starting a JVM to ask takes longer than all the rest.
:find_jdk
if defined JAVA_HOME goto jdk_of_java_home
set "JAVA_EXE="
for %%J in (java.exe) do set "JAVA_EXE=%%~$PATH:J"
if not defined JAVA_EXE (
  call :say "gradus: there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to one."
  exit /b 1
)
for %%H in ("%JAVA_EXE%\..\..") do set "JDK=%%~fH"
if not exist "%JDK%\release" call :ask_java
goto check_jdk

:jdk_of_java_home
set "JDK=%JAVA_HOME:"=%"
for %%H in ("%JDK%\.") do set "JDK=%%~fH"
if exist "%JDK%\bin\java.exe" goto check_jdk
call :say "gradus: JAVA_HOME is %JDK%, where there is no bin\java.exe: set it to a JDK 17 or newer."
exit /b 1

:check_jdk
set "VERSION="
set "MAJOR=0"
if exist "%JDK%\release" for /f "usebackq tokens=1,* delims==" %%A in ("%JDK%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do (
  set "MAJOR=%%A"
  if "%%A"=="1" set "MAJOR=%%B"
)
if not defined VERSION set "VERSION=of an unknown version"
if %MAJOR% LSS 17 (
  call :say "gradus: %JDK% is Java %VERSION%: install a JDK 17 or newer, or set JAVA_HOME to one."
  exit /b 1
)
if exist "%JDK%\bin\javac.exe" exit /b 0
call :say "gradus: %JDK% is a Java runtime without a compiler: install a JDK 17 or newer, or set JAVA_HOME to one."
exit /b 1

rem For a java.exe that stands alone, as the one of Oracle's installer or a version switcher's shim does.
:ask_java
for /f "tokens=1,* delims== " %%A in ('^""%JAVA_EXE%" -XshowSettings:properties -version 2^>^&1^"') do if "%%A"=="java.home" set "JDK=%%B"
exit /b 0

:is_built
if not exist "%BUILT%\built" exit /b 1
set "LIST_ONLY=/L"
call :mirror
if errorlevel 1 exit /b 1
exit /b 0

rem Copies what is watched, or with LIST_ONLY only says by its status whether something differs:
rem robocopy's 1 is "to copy", 2 "to delete", 8 and above trouble. Tests and exercises are not watched.
:mirror
set "MIRRORED=0"
call :robocopy "%ROOT%" "%WORKSHOP%" pom.xml /XX
call :robocopy "%ROOT%\exercises" "%WORKSHOP%\exercises" pom.xml /XX
call :robocopy "%ROOT%\.mvn" "%WORKSHOP%\.mvn" /MIR
call :robocopy "%ROOT%\grader" "%WORKSHOP%\grader" /MIR /XD target test
exit /b %MIRRORED%

:robocopy
robocopy %* %LIST_ONLY% /R:2 /W:1 >nul 2>nul
if %ERRORLEVEL% GTR %MIRRORED% set "MIRRORED=%ERRORLEVEL%"
exit /b 0

:build
set "MVN="
for %%M in (mvn.cmd) do set "MVN=%%~$PATH:M"
if not defined MVN (
  call :say "gradus: Gradus has to be built first, and there is no mvn on the PATH: install Maven 3.8 or newer."
  exit /b 1
)
if not exist "%TARGET%\" mkdir "%TARGET%" 2>nul
set "PROBE=%TARGET%\launcher.probe.%RANDOM%%RANDOM%"
2>nul (>"%PROBE%" (call ))
if not exist "%PROBE%" (
  call :say "gradus: Gradus has to be built first, and %TARGET% cannot be written."
  exit /b 1
)
del "%PROBE%"
set "WAITING="

rem An open file is the lock: Windows lets one process at a time write to it, and closes it for a dead one.
:wait_for_lock
set "STATUS="
2>nul (9>>"%LOCK%" (call )) || goto lock_is_held
9>>"%LOCK%" call :build_locked
if defined STATUS exit /b %STATUS%

:lock_is_held
if not defined WAITING call :say "Waiting for another build of Gradus..."
set "WAITING=yes"
ping -n 2 127.0.0.1 >nul
goto wait_for_lock

:build_locked
set "STATUS=0"
call :is_built && exit /b 0
set "STATUS=1"
if exist "%BUILT%\" (
  call :say "Building Gradus (its sources changed)..."
) else (
  call :say "Building Gradus (first use, about a minute)..."
)
rem First the mark, then the copy: a build that is cut short is no build.
if exist "%BUILT%\built" del "%BUILT%\built"
if exist "%RESULT%\" rd /s /q "%RESULT%"
call :remove_classes
set "LIST_ONLY="
call :mirror
if errorlevel 8 (
  call :say "gradus: the sources could not be copied to %WORKSHOP%."
  exit /b 1
)
call :run_maven
if errorlevel 1 (
  call :show_failure
  exit /b 1
)
call :remove_classes
if exist "%BUILT%\" rd /s /q "%BUILT%" 2>nul
if exist "%BUILT%\" (
  call :say "gradus: %BUILT% is in use: end the other runs of Gradus, then try again."
  exit /b 1
)
move "%RESULT%" "%BUILT%" >nul || exit /b 1
>"%BUILT%\built" echo built
set "STATUS=0"
exit /b 0

rem Nothing left over from an earlier build goes into the next.
:remove_classes
if exist "%WORKSHOP%\grader\" for /d %%M in ("%WORKSHOP%\grader\*") do if exist "%%M\target\" rd /s /q "%%M\target"
exit /b 0

:run_maven
setlocal
set "JAVA_HOME=%JDK%"
pushd "%WORKSHOP%"
call "%MVN%" -q -B -Dstyle.color=never -Dquick -DskipTests "-Dgradus.distribution=%RESULT%" -pl grader/cli,grader/worker -am package >"%BUILD_LOG%" 2>&1 <nul
set "MAVEN_STATUS=%ERRORLEVEL%"
popd
exit /b %MAVEN_STATUS%

:show_failure
call :say "Gradus could not be built; %BUILD_LOG% ends with:"
set "LINES=0"
for /f %%N in ('%SystemRoot%\System32\find.exe /c /v "" ^<"%BUILD_LOG%"') do set "LINES=%%N"
set /a SKIPPED=LINES-40
if %SKIPPED% LSS 0 set "SKIPPED=0"
rem By way of a file: more waits for a key when it writes to a window. By their paths: Git brings others.
"%SystemRoot%\System32\more.com" +%SKIPPED% "%BUILD_LOG%" >"%BUILD_LOG%.end"
type "%BUILD_LOG%.end" >&2
del "%BUILD_LOG%.end"
exit /b 0

:say
set "MESSAGE=%~1"
setlocal EnableDelayedExpansion
>&2 echo(!MESSAGE!
exit /b 0
